/** Bytes that a file may have that somebody brings in. */
export const largestImport = 10 * 1024 ** 2

/** Bytes that an archive may be unpacked to, all its parts together. */
export const largestUnpacked = 50 * 1024 ** 2

/** How many times its packed size a part may have; beyond it, it was made to fill a memory. Excel stays below 100. */
export const steepestRatio = 200

/** Files in an archive; a workbook of thirty sheets has some hundred. */
export const mostEntries = 1_000

/** Sheets of a workbook, cells of all of them, and characters of one cell (Excel's own limit). */
export const mostSheets = 100
export const mostCells = 500_000
export const longestCell = 32_767

/** Characters that all cells of a workbook show together: a text that is there once may be shown by each of them. */
export const mostCharacters = 25_000_000

/** Columns of a table, titled ones of a sheet of XLSForm, and rows of its survey: a form has 2,000 fields at most. */
export const mostColumns = 1_000
export const mostRows = 6_000

/** Rows that a sheet of the studio takes from a table: with ten times as many each change of it would hold the page. */
export const mostSheetRows = 5_000

/** Choices of a workbook, all lists together: beyond it the schema of the form would be too large as well. */
export const mostChoices = 20_000

/** How deep XML and JSON may be nested. */
export const deepestXml = 64
export const deepestJson = 200
