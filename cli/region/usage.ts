/** How the operator's command is used. */
export const usage = `timbang region provision <region> --server <url> --from <office.json> [--reissue <person> …]
timbang region suspend|resume|metrics <region> --server <url>
timbang region export <region> --server <url> --to <file>
timbang region restore <region> --server <url> --from <file> [--erasures <list.json> | --without-erasures]
timbang region erasures <region> --server <url> --to <list.json> | --from <list.json> | --again
timbang region sign-in <region> --server <url> [--from <provider.json> | --off]
timbang region erase <region> --server <url> --confirm <region>
timbang region erase-person <region> --server <url> --confirm <person>
    What the operator of a server does with a whole region; the secret is read from OPERATOR_TOKEN. An export suspends
    the region while it runs; it holds everything, keys included, so it is written for its owner alone (mode 0600).
      timbang region export kotabumi --server https://timbang.example --to kotabumi.ndjson`
