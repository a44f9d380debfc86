import { optional, required, table } from '../../vocabulary/table.ts'

export const FTM_ENTITIES = table({
  name: 'ftm_entities',
  grain: 'One row per entity, or fragment of one, as delivered; fragments of one entity share its id.',
  key: [],
  columns: {
    entity_id: required('text', 'Id that the stream gives the entity.'),
    schema: required('text', 'Kind of entity in the FollowTheMoney model, Company.'),
    properties: required('text', 'Its properties as JSON: name → list of texts. What is not taken by rule is absent.'),
    datasets: optional('texts', 'Datasets that it comes from; null when the stream names none.'),
    context: optional('text', 'Everything else that the stream says of it, as JSON; null when there is nothing.'),
    place: required('text', 'File and line.'),
  },
})

export const FTM_RELATIONS = table({
  name: 'ftm_relations',
  grain: 'One row per pair of entities that an entity connects.',
  key: [],
  columns: {
    entity_id: required('text', 'The entity that says so.'),
    relation: required('text', 'Schema of a connecting entity, Ownership; else schema and property, Company.parent.'),
    from_id: required('text', 'The entity that owns, directs, pays or points.'),
    to_id: required('text', 'The entity that is owned, directed, paid or pointed at.'),
    starts_on: optional('text', 'First day as delivered, which may be a year or month; null when not one is given.'),
    ends_on: optional('text', 'End as delivered; null when not one is given.'),
    share: optional('text', 'Percentage as delivered, "50.5"; null when not one is given.'),
  },
})

export const BODS_STATEMENTS = table({
  name: 'bods_statements',
  grain: 'One row per statement as delivered.',
  key: [],
  columns: {
    statement_id: required('text', 'Id of the statement.'),
    bods_version: optional('text', 'Version of the standard that it names; null when it names none.'),
    record_id: required('text', 'The entity, person or relationship that it is about; up to 0.3 its own id.'),
    record_type: required('text', 'entity, person or relationship.'),
    record_status: optional('text', 'new, updated or closed; null when not said, and up to 0.3.'),
    stated_on: optional('text', 'Day or moment of the statement; null when not said.'),
    statement: required('text', 'The whole statement as JSON. What is not taken by rule is absent.'),
    place: required('text', 'File and line.'),
  },
})

export const BODS_INTERESTS = table({
  name: 'bods_interests',
  grain: 'One row per interest in a statement on a relationship, and one for a relationship without any.',
  key: [],
  columns: {
    statement_id: required('text', 'The statement that says so.'),
    record_id: required('text', 'The relationship.'),
    component: optional('boolean', 'True when it is a link of a longer chain that another record tells whole.'),
    subject_id: optional('text', 'Record of the entity that the interest is in; null when it is not named.'),
    party_id: optional('text', 'Record of who holds the interest; null when nobody is named.'),
    unnamed_because: optional('text', 'Reason that subject or party is not named; null when both are.'),
    interest: optional('text', 'Kind of interest, shareholding; null when not said.'),
    directness: optional('text', 'direct, indirect or unknown; null when not said.'),
    beneficial: optional('boolean', 'Whether it is beneficial ownership or control; null when not said.'),
    share_exact: optional('number', 'Percentage; null when not given exactly.'),
    share_minimum: optional('number', 'Lowest percentage that it can be; null when not given.'),
    share_above: optional('number', 'Percentage that it is more than; null when not given.'),
    share_maximum: optional('number', 'Highest percentage that it can be; null when not given.'),
    share_below: optional('number', 'Percentage that it is less than; null when not given.'),
    starts_on: optional('text', 'First day as delivered; null when not said.'),
    ends_on: optional('text', 'End as delivered; null when not said.'),
  },
})
