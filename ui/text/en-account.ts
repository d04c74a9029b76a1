import { isOne } from './is-one.ts'
import type { PageMessages } from './messages.ts'

/** What a person reads of their device: signing in, the devices, the settings, in English. */
export const enAccount: Pick<PageMessages, 'door' | 'provider' | 'devices' | 'settings'> = {
  door: {
    lead: 'You sign in only once on this device.',
    code: 'Activation code',
    codeHint:
      'From human resources, or from Settings on another device of yours. For one use; capitals and hyphens make no difference.',
    region: 'Region',
    chooseRegion: 'Choose a region',
    server: 'Server address',
    serverHint: 'Usually filled in. Change it only if human resources asks you to.',
    serverChange: 'Change the server address',
    connecting: 'Reaching the server …',
    retry: 'Try again',
    submit: 'Sign in',
    submitting: 'Checking the code …',
    missingCode: 'Enter your activation code.',
    missingRegion: 'Choose your region.',
    badServer: 'This address can’t be used. Example: https://timbang.lampungutarakab.go.id',
    unreachable: 'The server can’t be reached. Check the network or the address, then try again.',
    refused: 'This code is not valid',
    refusedHint: 'A code works once. Check the typing, or ask human resources for a new one.',
    failing: 'The server has a problem of its own. Your code is still unused; try again in a moment.',
    noRegions: 'This server has no regions yet.',
    privacy: 'Your sign-in key is made on this device and never leaves the browser.',
  },
  provider: {
    signInWith: (name: string) => `Sign in with ${name}`,
    or: 'or with an activation code',
    waiting: 'Waiting for you to sign in …',
    window: 'Go on in the window that has opened. If it was closed, press the button once more.',
    cancelled: 'Not signed in: the window was closed, or the request was refused.',
    notAllowed:
      'The browser has not been allowed to open the window. Press the button once more, then allow it.',
    bad: 'Signing in did not succeed',
    badHint: 'The answer from there cannot be used, or took too long. Begin again.',
    failing: 'The server or the identity provider has a problem. Try again in a moment.',
  },
  devices: {
    title: 'Your devices',
    lead: 'You are signed in here. What has been copied to the server can be continued at each of them.',
    this: (name) => `${name} (this device)`,
    used: (at) => `Last used ${at}.`,
    since: (day) => `Signed in since ${day}.`,
    add: 'Add a device',
    addAgain: 'Ask for a new code',
    codeLead: 'Open Timbang on the other device, choose the same region and type this code:',
    codeUntil: (at) => `It works once, until ${at}. Do not share it with anybody.`,
    codeOver: 'The code has expired. Ask for a new one.',
    copy: 'Copy',
    copied: 'Copied',
    added: (name) => `${name} has signed in`,
    addedHint: 'Not you? Remove that device at once.',
    remove: 'Remove',
    removeNamed: (name) => `Remove ${name}`,
    removeTitle: (name) => `Remove ${name}?`,
    removeLead:
      'That device can no longer read or send anything. What it has not copied to the server yet stays there alone, until you sign in on it again.',
    unreachable: 'The list of devices can only be opened while there is a network.',
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    account: 'You',
    name: 'Name',
    nip: 'NIP',
    post: 'Post',
    unit: 'Unit',
    region: 'Region',
    server: 'Server',
    showNip: 'Show NIP',
    hideNip: 'Hide NIP',
    signOut: 'Sign out of this device',
    signOutTitle: 'Sign out of this device?',
    signOutLead:
      'To sign in again you need a new code: from another device of yours, or from human resources.',
    signOutDrafts: (count) =>
      isOne(count) ? 'one draft that was not sent' : `${count} drafts that were not sent`,
    signOutWaiting: (count) =>
      count === 1
        ? 'one submission that still waits for the network'
        : `${count} submissions that still wait for the network`,
    signOutFiles: (count) =>
      isOne(count)
        ? 'one file of evidence that is attached to nothing yet'
        : `${count} files of evidence that are attached to nothing yet`,
    signOutOthers: (count) =>
      isOne(count)
        ? 'one other piece of work that is on this device alone, such as a pack in the studio or drafted goals'
        : `${count} other pieces of work that are on this device alone, such as packs in the studio or drafted goals`,
    signOutChoose:
      'Keep them here if you alone use this device: only you will find them again, once you have signed in. Delete them on a shared device.',
    signOutKeep: 'Sign out, keep them here',
    signOutWipe: 'Sign out and delete everything',
    signOutConfirm: 'Sign out and delete',
    device: 'This device',
    storage: 'Storage',
    deviceName: 'Name of the device',
    persisted: 'Protected from automatic clearing',
    notPersisted: 'The browser may clear it when space runs out',
    version: 'Version',
  },
}
