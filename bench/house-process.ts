// The whole platform in a process of its own, as it is started for people, on the clock of the measurement.
import path from 'node:path'
import { createHouse } from './create-house.tsx'

const house = await createHouse(process.env)
const address = await house.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ address })
process.on('message', (message) => {
  if (message === 'rss') process.send?.({ rss: process.memoryUsage.rss() })
})
process.on('disconnect', () => process.exit(0))
process.title = path.basename(import.meta.filename)
