import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listener {
  readonly url: string
  /** Connections, not requests: also a connection that asked nothing left the app. */
  connections(): number
  close(): Promise<void>
}

/** A server on this machine that stands for the internet: nothing of the app may reach it. */
export async function listen(body = '<!doctype html><title>outside</title>'): Promise<Listener> {
  let connections = 0
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(body)
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
