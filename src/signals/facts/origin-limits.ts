/**
 * When notices on one object go back to one origin. All are our own choice, to be judged anew with outcomes.
 *
 * A campaign is a burst: tips of people who may all know each other, each within days of the one before, all within two
 * weeks, and then nothing. Who notices something in his work is counted by himself: a meter reader joins no quarrel.
 * A farm that its neighbours smell for months is no burst, and neither are the same many notices over a season.
 */
export const ORIGIN_LIMITS = {
  /** Fewer can be a street in which several people saw the same. */
  campaign_notices: 6,
  /** Days between one tip and the next. */
  campaign_gap_days: 3,
  /** Days from the first tip to the day after the last one. */
  campaign_days: 14,
  /** Other notices that the object may ever have had: a place that really draws notice, draws it before and after too. */
  campaign_others: 2,
  /** A burst beside more others is one still, when all say the same one or two things: one story, passed on. */
  campaign_signs: 2,
  in_their_work: 'patrol social-worker grid-operator carrier supervisor',
} as const
