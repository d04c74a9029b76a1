import type { LineSocket } from './live-line.ts'

/** A line of the browser: the ticket goes among the subprotocols, so that it stands in no address. */
export function browserLine(place: string, ticket: string): LineSocket {
  const socket = new WebSocket(`${place.replace(/^http/, 'ws')}/live`, ['timbang-live', ticket])
  const line: LineSocket = {
    send: (text) => socket.send(text),
    close: () => socket.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  }
  socket.addEventListener('open', () => line.onopen?.())
  socket.addEventListener('message', ({ data }) => line.onmessage?.(String(data)))
  socket.addEventListener('close', () => line.onclose?.())
  return line
}
