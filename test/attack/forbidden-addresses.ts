/**
 * Addresses that lead a server to what only it can reach, as they are written to get past whoever looks: loopback and private
 * numbers in every notation, in IPv6, in letters of other alphabets, names of this machine, names and passwords before a
 * public name, other schemes. `port` is where a receiver waits on this machine.
 */
export function forbiddenAddresses(port: number): readonly string[] {
  const numbers = [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0x7F.1',
    '017700000001',
    '0177.0.0.01',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '2852039166',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[fd00::1]',
    '[fe80::1]',
    '[2002:7f00:1::]',
  ]
  const names = [
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'localhost.localdomain.local',
    'lo\u00adcalhost',
    'ｌｏｃａｌｈｏｓｔ',
    'metadata.google.internal',
    'METADATA.google.Internal.',
    'vm',
    'router.home.arpa',
    'printer.local',
  ]
  const hidden = [
    `https://receiver.example@127.0.0.1:${port}/`,
    `https://user:secret@receiver.example:${port}/`,
    `https://127.0.0.1:${port}\\@receiver.example/`,
    `https://127.0.0.1:${port}#@receiver.example/`,
    `https://receiver.example/#x`,
    `http://receiver.example:${port}/`,
    `http://127.0.0.1:${port}/events`,
    `//127.0.0.1:${port}/`,
    'file:///etc/passwd',
    'ftp://receiver.example/',
    'gopher://receiver.example/',
    'data:text/plain,x',
    'javascript:alert(1)',
    ' https://127.0.0.1/ ',
    'https://\n127.0.0.1/',
    'https://',
    'receiver.example',
  ]
  return [...[...numbers, ...names].map((host) => `https://${host}:${port}/events`), ...hidden]
}

/** Public names that somebody's own name server answers with an address of this machine, now or the second time. */
export function rebindingAddresses(port: number): readonly string[] {
  return ['127.0.0.1.nip.io', 'localtest.me', '7f000001.c0a80001.rbndr.us', '10-0-0-1.sslip.io'].map(
    (host) => `https://${host}:${port}/events`,
  )
}
