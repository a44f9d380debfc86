import { z } from 'zod'
import { LANGUAGES } from '../../../vocabulary/language.ts'
import { AREA_PARAMETER } from '../api/parameters.ts'
import type { Answer, Parameter, Question, Resource } from '../api/resource.ts'
import { UNKNOWN_AREA } from '../api/resources/area.ts'
import type { AreaReports } from './area-reports.ts'
import { PressBusy } from './report-press.ts'

const LANGUAGE_PARAMETER: Parameter = {
  name: 'taal',
  description: 'De taal van het rapport; zonder is het de taal die het verzoek vraagt.',
  schema: z.enum(LANGUAGES),
  remedy: { nl: 'Bij "taal" kunt u kiezen uit: nl, en.', en: 'For "taal" you can choose from: nl, en.' },
  example: 'nl',
}

/** The report on one area as PDF. */
export function areaReportResource(reports: AreaReports): Resource {
  return {
    path: '/gebieden/{code}/rapport',
    operation: 'rapportOverGebied',
    tag: 'Gebieden',
    summary: 'Een rapport over een gebied',
    description:
      'Alle cijfers over één gebied als document (PDF/UA-1): met onzekerheid, plaats tussen gelijke gebieden, wat het niet zegt, en bronnen.',
    pathParameters: [AREA_PARAMETER],
    parameters: [LANGUAGE_PARAMETER],
    forms: ['application/pdf'],
    schema: z.string(),
    answer: (question) => answer(question, reports),
  }
}

async function answer({ path, query, language }: Question, reports: AreaReports): Promise<Answer> {
  const wanted = LANGUAGES.find((known) => known === query.get('taal')) ?? language
  try {
    const pdf = await reports.reportOn({ code: path['code'] ?? '', language: wanted })
    return pdf === undefined ? UNKNOWN_AREA : { kind: 'written', content: pdf, language: wanted }
  } catch (fault) {
    if (fault instanceof PressBusy) return { kind: 'busy' }
    throw fault
  }
}
