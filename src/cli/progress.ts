import { Listr, ListrLogger, ProcessOutput } from 'listr2'

const WIDTH = 24

/** Reports how far a job is: done of total, and what it is at. */
export type Report = (done: number, total: number, at?: string) => void

/** Runs a job with a progress bar on a terminal and plain lines elsewhere, always on standard error. */
export async function withProgress<T>(title: string, job: (report: Report) => Promise<T>): Promise<T> {
  const logger = new ListrLogger({
    useIcons: process.stderr.isTTY,
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  })
  const results: T[] = []
  const started = performance.now()
  await new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          let last = ''
          results.push(
            await job((done, total, at) => {
              const line = process.stderr.isTTY ? `${bar(done, total)} ${at ?? ''}` : plainLine(done, total, at)
              if (line !== last) task.output = line
              last = line
            }),
          )
          task.title = `${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`
        },
      },
    ],
    { fallbackRenderer: 'simple', rendererOptions: { logger }, fallbackRendererOptions: { logger } },
  ).run()
  const [result] = results
  if (result === undefined && results.length === 0) throw new TypeError(`${title} gave no result`)
  return result as T
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent(done, total)}`
}

/** Off a terminal a line per tenth is enough where nothing is named. */
function plainLine(done: number, total: number, at: string | undefined): string {
  return at === undefined ? `${Math.floor((total === 0 ? 1 : done / total) * 10) * 10}%` : `${done} of ${total}: ${at}`
}

function percent(done: number, total: number): string {
  return `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`
}
