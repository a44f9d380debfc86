/** A branch that supervisors look at first: where cash, vehicles, labour, care or goods are easily misused. */
export interface RiskBranch {
  /** First digits of the SBI codes (SBI 2008) that it holds for: two or four. */
  readonly sbiCode: string
  readonly theme: 'cash' | 'vehicles' | 'labour' | 'care' | 'goods'
  readonly name: string
}

/** Changes by release only: a new list is a new version. */
export const RISK_LIST_VERSION = '2026-01-01'

/**
 * The branches that municipal branch approaches and the Bibob policy of municipalities name most. Being on it says
 * something about the branch and nothing about a business: most of each are honest.
 */
export const RISK_LIST: readonly RiskBranch[] = [
  { sbiCode: '4511', theme: 'vehicles', name: 'Handel in personenauto’s' },
  { sbiCode: '4519', theme: 'vehicles', name: 'Handel in andere voertuigen' },
  { sbiCode: '4520', theme: 'vehicles', name: 'Autoreparatie' },
  { sbiCode: '7711', theme: 'vehicles', name: 'Autoverhuur' },
  { sbiCode: '4711', theme: 'cash', name: 'Supermarkten en avondwinkels' },
  { sbiCode: '4742', theme: 'goods', name: 'Winkels in telefoons' },
  { sbiCode: '4777', theme: 'cash', name: 'Juweliers' },
  { sbiCode: '4779', theme: 'goods', name: 'Winkels in tweedehands goederen' },
  { sbiCode: '5510', theme: 'cash', name: 'Hotels' },
  { sbiCode: '5610', theme: 'cash', name: 'Restaurants en cafetaria’s' },
  { sbiCode: '5630', theme: 'cash', name: 'Cafés' },
  { sbiCode: '5210', theme: 'goods', name: 'Opslag' },
  { sbiCode: '7820', theme: 'labour', name: 'Uitzendbureaus' },
  { sbiCode: '8121', theme: 'labour', name: 'Schoonmaak' },
  { sbiCode: '87', theme: 'care', name: 'Zorg met overnachting' },
  { sbiCode: '8810', theme: 'care', name: 'Zorg en begeleiding zonder overnachting' },
  { sbiCode: '9200', theme: 'cash', name: 'Speelhallen en kansspelen' },
  { sbiCode: '9602', theme: 'cash', name: 'Kappers, nagelstudio’s en schoonheidssalons' },
  { sbiCode: '9604', theme: 'cash', name: 'Massagesalons en sauna’s' },
]
