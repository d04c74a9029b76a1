import type { RareWords } from './rare-words.ts'

/** What is wrong with an answer where few forms or only the server find it, in English. */
export const rareWordsEn: RareWords = {
  alternatives: (label) => `Answer “${label}” in one of the ways that are asked for.`,
  contained: (label, least, most) =>
    `Give “${label}” ${least} ${most === null ? 'or more' : `to ${most}`} items of the kind that is asked for.`,
  fillAsWell: (missing, given) => `Fill in “${missing}” as well, since “${given}” is filled in.`,
  leaveEmpty: (label) => `Leave “${label}” empty.`,
  notAllowed: (label) => `Change “${label}”: an answer like this is not allowed.`,
  disagrees: (label) => `Make “${label}” agree with the other answers.`,
  person: (label) => `Choose somebody of this office for “${label}”.`,
  foreign: (name) =>
    `Attach “${name}” again from your device: evidence counts only for the appraisal and the person that it was attached for.`,
  room: (name, files, limit) =>
    `Remove “${name}” or another file: evidence for one appraisal is at most ${files} files and ${limit}.`,
  formats: {
    email: 'an e-mail address such as name@example.org',
    'idn-email': 'an e-mail address such as name@example.org',
    hostname: 'a host name such as example.org',
    'idn-hostname': 'a host name such as example.org',
    ipv4: 'an IPv4 address such as 192.0.2.1',
    ipv6: 'an IPv6 address such as 2001:db8::1',
    uri: 'a full web address such as https://example.org',
    'uri-reference': 'a web address',
    iri: 'a full web address such as https://example.org',
    'iri-reference': 'a web address',
    'uri-template': 'a web address template such as /people/{id}',
    uuid: 'a UUID such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380',
    'json-pointer': 'a JSON Pointer such as /score/0',
    'relative-json-pointer': 'a relative JSON Pointer such as 1/score',
    regex: 'a regular expression such as ^[A-Z]+$',
  },
}
