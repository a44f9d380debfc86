import { BUSINESS_CENTRE } from './business/business-centre.ts'
import { CARE_CLUSTER } from './business/care-cluster.ts'
import { GROUP_HOME } from './business/group-home.ts'
import { HAIRDRESSER_STREET } from './business/hairdresser-street.ts'
import { HOME_HAIRDRESSER } from './business/home-hairdresser.ts'
import { MARKET_HALL } from './business/market-hall.ts'
import { NEW_SHOP } from './business/new-shop.ts'
import { SHELL_SHOP } from './business/shell-shop.ts'
import { CAMPAIGN_TIPS } from './drugs/campaign-tips.ts'
import { CANNABIS_FARM } from './drugs/cannabis-farm.ts'
import { REMOTE_PREMISES } from './drugs/remote-premises.ts'
import { SAME_ORIGIN } from './drugs/same-origin.ts'
import { SEASONAL_FARM } from './drugs/seasonal-farm.ts'
import { WARM_HOME } from './drugs/warm-home.ts'
import { CASH_AGENT } from './letting/cash-agent.ts'
import { OLD_FASHIONED_LANDLORD } from './letting/old-fashioned-landlord.ts'
import { STUDENT_AGENT } from './letting/student-agent.ts'
import { BUILDING_DEPOT } from './money/building-depot.ts'
import { FAMILY_LOAN } from './money/family-loan.ts'
import { GROUP_LOAN } from './money/group-loan.ts'
import { PRIVATE_LENDER } from './money/private-lender.ts'
import { CARE_HOME } from './occupancy/care-home.ts'
import { EXPAT } from './occupancy/expat.ts'
import { GHOST_OCCUPANCY } from './occupancy/ghost-occupancy.ts'
import { HEIRS } from './occupancy/heirs.ts'
import { LARGE_FAMILY } from './occupancy/large-family.ts'
import { OVER_OCCUPANCY } from './occupancy/over-occupancy.ts'
import { SEASONAL_WORKERS } from './occupancy/seasonal-workers.ts'
import { SECOND_HOME } from './occupancy/second-home.ts'
import { STUDENT_HOUSE } from './occupancy/student-house.ts'
import { TRANSIT_ADDRESS } from './occupancy/transit-address.ts'
import { WRONG_AREA } from './occupancy/wrong-area.ts'
import { CHARITABLE_FOUNDATION } from './owners/charitable-foundation.ts'
import { COMPANY_WITH_HOMES } from './owners/company-with-homes.ts'
import { NEW_ENTREPRENEUR } from './owners/new-entrepreneur.ts'
import { PENSION_FUND } from './owners/pension-fund.ts'
import { PROFESSIONAL_DIRECTOR } from './owners/professional-director.ts'
import { SOLE_DIRECTOR_FOUNDATION } from './owners/sole-director-foundation.ts'
import { STRAW_MAN } from './owners/straw-man.ts'
import { TRUST_OFFICE } from './owners/trust-office.ts'
import { UNCLEAR_CHAIN } from './owners/unclear-chain.ts'
import type { Plant } from './plot.ts'
import { ABC_SALE } from './trade/abc-sale.ts'
import { DEVELOPER_PROJECT } from './trade/developer-project.ts'
import { INVESTOR_PURCHASE } from './trade/investor-purchase.ts'
import { PRICE_JUMP } from './trade/price-jump.ts'
import { RENOVATOR } from './trade/renovator.ts'
import { SALE_UNDONE } from './trade/sale-undone.ts'
import { SLUICE_HOME } from './trade/sluice-home.ts'
import { STARTER_FLAT } from './trade/starter-flat.ts'
import { TENANT_PURCHASE } from './trade/tenant-purchase.ts'

/** Everything that is planted. Those that fit few places come first: a place that is taken stays taken. */
export const PLANTS: readonly Plant[] = [
  CARE_HOME,
  BUSINESS_CENTRE,
  HAIRDRESSER_STREET,
  MARKET_HALL,
  SHELL_SHOP,
  NEW_SHOP,
  REMOTE_PREMISES,
  SEASONAL_FARM,
  CASH_AGENT,
  SLUICE_HOME,
  ABC_SALE,
  PRICE_JUMP,
  PRIVATE_LENDER,
  STRAW_MAN,
  SOLE_DIRECTOR_FOUNDATION,
  PROFESSIONAL_DIRECTOR,
  UNCLEAR_CHAIN,
  GHOST_OCCUPANCY,
  OVER_OCCUPANCY,
  TRANSIT_ADDRESS,
  CANNABIS_FARM,
  CARE_CLUSTER,
  STARTER_FLAT,
  SALE_UNDONE,
  RENOVATOR,
  DEVELOPER_PROJECT,
  INVESTOR_PURCHASE,
  TENANT_PURCHASE,
  BUILDING_DEPOT,
  FAMILY_LOAN,
  GROUP_LOAN,
  CHARITABLE_FOUNDATION,
  TRUST_OFFICE,
  PENSION_FUND,
  NEW_ENTREPRENEUR,
  COMPANY_WITH_HOMES,
  STUDENT_AGENT,
  OLD_FASHIONED_LANDLORD,
  EXPAT,
  HEIRS,
  SECOND_HOME,
  SEASONAL_WORKERS,
  STUDENT_HOUSE,
  LARGE_FAMILY,
  WRONG_AREA,
  WARM_HOME,
  CAMPAIGN_TIPS,
  SAME_ORIGIN,
  HOME_HAIRDRESSER,
  GROUP_HOME,
]
