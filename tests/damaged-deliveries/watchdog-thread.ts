import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const milliseconds = Number(workerData) * 1000
let timer: NodeJS.Timeout | undefined

parentPort?.on('message', (what: string) => {
  clearTimeout(timer)
  timer = setTimeout(() => {
    writeSync(2, `Took longer than ${milliseconds / 1000} seconds: ${what}\n`)
    process.kill(process.pid, 'SIGKILL')
  }, milliseconds)
})
