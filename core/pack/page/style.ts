/** The page's own style: readable on a small screen, on paper, in light and dark. */
export const style = `
:root{color-scheme:light dark;--ink:#1c2024;--soft:#60646c;--line:#d9d9e0;--card:#f9f9fb;--accent:#0d74ce}
@media(prefers-color-scheme:dark){:root{--ink:#edeef0;--soft:#b0b4ba;--line:#43484e;--card:#18191b;--accent:#70b8ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:1.5rem 1rem 3rem;font:1rem/1.55 "Plus Jakarta Sans Variable",system-ui,sans-serif;color:var(--ink)}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.25rem;margin:2.25rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
h4{font-size:1rem;margin:0 0 .5rem}
.lead,.soft,small,th span{color:var(--soft)}
nav ul,.columns{columns:2;padding-left:1.1rem}
a{color:var(--accent)}
.card{border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:.75rem 1rem;margin:.75rem 0}
.card h3{margin-top:0}
dl{margin:0;display:grid;gap:.35rem}
dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.75rem}
dt{color:var(--soft)}
dd{margin:0}
table{width:100%;border-collapse:collapse;margin:.75rem 0}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:var(--card)}
th span{display:block;font-weight:400}
td ul{margin:0;padding-left:1.1rem}
.number{font-variant-numeric:tabular-nums}
.steps h3{margin-bottom:.15rem}
.steps p{margin:.15rem 0}
footer{margin-top:2.5rem;color:var(--soft);font-size:.875rem}
@media(max-width:36rem){dl div{grid-template-columns:1fr;gap:0}nav ul,.columns{columns:1}table{display:block;overflow-x:auto}}
@media print{body{max-width:none;padding:0;font-size:10pt}.card,tr,li{break-inside:avoid}h2,h3{break-after:avoid}nav{display:none}a{color:inherit}@page{margin:18mm}}
`
