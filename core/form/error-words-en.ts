import { own } from '../json.ts'
import type { ErrorWords } from './error-words.ts'

const types: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  null: 'nothing',
  array: 'a list',
  object: 'a group of answers',
}

const comparisons: { readonly [comparison: string]: (limit: string) => string } = {
  '>=': (limit) => `of ${limit} or more`,
  '<=': (limit) => `of ${limit} or less`,
  '>': (limit) => `above ${limit}`,
  '<': (limit) => `below ${limit}`,
}

/** What is wrong with an answer, in English. */
export const errorWordsEn: ErrorWords = {
  language: 'en',
  check: (label) => `Check the answer to “${label}”.`,
  fill: (label) => `Fill in “${label}”.`,
  chooseOne: (label) => `Choose one for “${label}”.`,
  range: (label, from, to) => `Enter a number from ${from} to ${to} for “${label}”.`,
  bounded: (label, comparison, limit) =>
    `Enter a number ${comparisons[comparison]?.(limit) ?? limit} for “${label}”.`,
  whole: (label) => `Enter a whole number for “${label}”.`,
  places: (label, count) => `Enter “${label}” with at most ${count} decimal place${count === 1 ? '' : 's'}.`,
  multiple: (label, unit) => `Enter a multiple of ${unit} for “${label}”.`,
  typed: (label, names) => `“${label}” takes ${names.map((name) => own(types, name) ?? name).join(' or ')}.`,
  lengths: (label, from, to) => `Write “${label}” in ${from} to ${to} characters.`,
  shortest: (label, limit) => `Write “${label}” in ${limit} characters or more.`,
  longest: (label, limit) => `Write “${label}” in at most ${limit} characters.`,
  least: (label, limit, what) => `Give “${label}” ${limit} ${what} or more.`,
  most: (label, limit, what) => `Give “${label}” at most ${limit} ${what}.`,
  option: (label) => `Choose one of the options for “${label}”.`,
  options: (label, values) => `Choose one for “${label}”: ${values.join(', ')}.`,
  unasked: (name) => `Take “${name}” out: this form does not ask for it.`,
  alternatives: (label) => `Answer “${label}” in one of the ways that are asked for.`,
  tooMuch: 'These answers are too large to be checked. Shorten them.',
  pattern: (label) => `Write “${label}” in the form that is asked for.`,
  format: (label, format = 'the form that is asked for') => `Enter ${format} for “${label}”.`,
  formats: {
    date: 'a date of the calendar',
    time: 'a time such as 08:30',
    'date-time': 'a date and a time',
    duration: 'a length of time such as P1Y6M',
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
    nip: 'an 18-digit NIP without spaces',
  },
  person: (label) => `Choose somebody of this office for “${label}”.`,
  tick: (label) => `Tick “${label}” to go on.`,
  exactly: (label, value) => `Enter ${value} for “${label}”.`,
  alike: (label, first, second) => `Change one: items ${first} and ${second} of “${label}” are the same.`,
  contained: (label, least, most) =>
    `Give “${label}” ${least} ${most === null ? 'or more' : `to ${most}`} items of the kind that is asked for.`,
  fillAsWell: (missing, given) => `Fill in “${missing}” as well, since “${given}” is filled in.`,
  leaveEmpty: (label) => `Leave “${label}” empty.`,
  notAllowed: (label) => `Change “${label}”: an answer like this is not allowed.`,
  disagrees: (label) => `Make “${label}” agree with the other answers.`,
  file: {
    type: (label, name, taken) => `Replace “${name}”: “${label}” takes ${taken}.`,
    size: (name, limit, size) => `Make “${name}” smaller: ${limit} at most, and this file has ${size}.`,
    twice: (name) => `Take “${name}” out once: it is there twice.`,
    foreign: (name) =>
      `Attach “${name}” again from your device: evidence counts only for the appraisal and the person that it was attached for.`,
    room: (name, files, limit) =>
      `Remove “${name}” or another file: evidence for one appraisal is at most ${files} files and ${limit}.`,
    again: (label) => `Attach “${label}” again.`,
  },
}
