import { type FileHandle, open, readFile } from 'node:fs/promises'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { isMissing } from '../../warehouse/files.ts'
import type { Judgement } from './judgement.ts'
import { parseJudgement, parseJudgementLine, toJudgementLine } from './judgement-line.ts'

const NEWLINE = 10

/**
 * All judgements of a file of JSON lines, in the order in which they were added. A file that is not there, and
 * a line that is no judgement throws an InputFault: without it, a decision of a person would be lost.
 */
export async function readJudgements(file: string): Promise<readonly Judgement[]> {
  const lines = (await readText(file)).split('\n')
  const judgements: Judgement[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = parseJudgementLine(line)
    if ('problem' in parsed) throw brokenLine(file, at + 1, parsed.problem)
    judgements.push(parsed.judgement)
  }
  return judgements
}

/**
 * Adds judgements to a file and has them on disk when it returns. It writes all of them in one piece at the end of the
 * file, so that two processes may add at once; when the disk has no room, nothing of them stays.
 */
export async function addJudgements(file: string, judgements: readonly Judgement[]): Promise<void> {
  for (const judgement of judgements) {
    const parsed = parseJudgement(judgement)
    if ('problem' in parsed) throw notAJudgement(parsed.problem)
  }
  if (judgements.length === 0) return
  const handle = await open(file, 'a+')
  try {
    const lines = judgements.map(toJudgementLine).join('')
    // Whoever wrote before us may have been cut off; our first line must not become the tail of his.
    await writeAtEnd(handle, Buffer.from((await endsWhole(handle)) ? lines : `\n${lines}`), file)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function endsWhole(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 })
  return buffer[0] === NEWLINE
}

async function writeAtEnd(handle: FileHandle, bytes: Buffer, file: string): Promise<void> {
  const { bytesWritten } = await handle.write(bytes)
  if (bytesWritten === bytes.length) return
  const { size } = await handle.stat()
  await handle.truncate(size - bytesWritten)
  throw new InputFault({
    code: 'judgement-not-written',
    file,
    says: 'There is no room for this judgement; the file is as it was.',
    remedy: 'Make room on the disk and judge again.',
  })
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    const says = 'There is no such file of judgements.'
    throw new InputFault({ code: 'no-such-file', file, says, remedy: 'Check the name.', cause })
  }
}

function brokenLine(file: string, line: number, problem: string): InputFault {
  return new InputFault({
    code: 'broken-judgement',
    file,
    place: `line ${line}`,
    says: problem,
    remedy: 'Put the line right, or take it out when it was broken off while it was written.',
  })
}

function notAJudgement(problem: string): InputFault {
  return new InputFault({
    code: 'not-a-judgement',
    says: `This judgement cannot be kept: ${problem}`,
    remedy: 'A judgement names two records, a verdict, who judged, when and why.',
  })
}
