/** The version of the database that this Timbang writes, apart from Dexie for who reads without it. */
export const storeVersion = 13
