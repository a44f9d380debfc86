import { join } from 'node:path'
import type { Truth } from '../plants/plant.ts'
import { openTextSink } from './text-sink.ts'

/** What is really there, beside the deliveries and never among them. */
export interface TruthFiles {
  add(truths: readonly Truth[]): Promise<void>
  addDirt(dirt: { readonly register: string; readonly place: string; readonly reason: string }): Promise<void>
  close(): Promise<void>
}

/** `misuse.csv`, `innocents.csv` and `dirt.csv`, comma separated; several codes in `raises` are joined by a space. */
export async function openTruthFiles(folder: string): Promise<TruthFiles> {
  const misuse = await openTextSink(join(folder, 'misuse.csv'))
  const innocents = await openTextSink(join(folder, 'innocents.csv'))
  const dirt = await openTextSink(join(folder, 'dirt.csv'))
  await misuse.write('object_id,kind,since,raises\n')
  await innocents.write('object_id,kind,raises\n')
  await dirt.write('register,place,reason\n')
  return {
    async add(truths) {
      for (const { objectId, kind, since, raises, misuse: guilty } of truths)
        if (guilty) await misuse.write(`${objectId},${kind},${since},${raises.join(' ')}\n`)
        else await innocents.write(`${objectId},${kind},${raises.join(' ')}\n`)
    },
    async addDirt({ register, place, reason }) {
      await dirt.write(`${register},"${place}",${reason}\n`)
    },
    async close() {
      await Promise.all([misuse.close(), innocents.close(), dirt.close()])
    },
  }
}
