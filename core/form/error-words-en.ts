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
  tooMuch: 'These answers are too large to be checked. Shorten them.',
  pattern: (label) => `Write “${label}” in the form that is asked for.`,
  format: (label, format = 'the form that is asked for') => `Enter ${format} for “${label}”.`,
  formats: {
    date: 'a date of the calendar',
    time: 'a time such as 08:30',
    'date-time': 'a date and a time',
    duration: 'a length of time such as P1Y6M',
    nip: 'an 18-digit NIP without spaces',
  },
  tick: (label) => `Tick “${label}” to go on.`,
  exactly: (label, value) => `Enter ${value} for “${label}”.`,
  alike: (label, first, second) => `Change one: items ${first} and ${second} of “${label}” are the same.`,
  file: {
    type: (label, name, taken) => `Replace “${name}”: “${label}” takes ${taken}.`,
    size: (name, limit, size) => `Make “${name}” smaller: ${limit} at most, and this file has ${size}.`,
    twice: (name) => `Take “${name}” out once: it is there twice.`,
    again: (label) => `Attach “${label}” again.`,
  },
  rare: null,
}
