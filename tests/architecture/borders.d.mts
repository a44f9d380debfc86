import type { IForbiddenRuleType } from 'dependency-cruiser'

export const borders: (IForbiddenRuleType & { name: string })[]
