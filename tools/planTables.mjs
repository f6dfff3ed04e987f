/** The tables of a plan, as `TABLE_NAMES` of the domain, which plain Node cannot read. */
export const PLAN_TABLES = [
  'conferences',
  'attendees',
  'agendaItems',
  'decisions',
  'awards',
  'recipients',
  'handovers',
  'openPoints',
]
