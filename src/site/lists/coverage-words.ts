import { nothingCountsUntil } from '../../derive/signatory-coverage.ts';
import { formatDate, type Day } from '../../text/dates.ts';
import { formatDuration } from '../../text/duration.ts';
import { countNounOrNo } from '../../text/capitalise.ts';
import { countLedProjects, getOrganisationList } from './organisation-lists.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';

/** What an organisation has declared, in a sentence or two. */
export function describeCoverage(organisation: DerivedOrganisation, today: Day): string {
  const { fields, projects } = organisation;
  const signed = formatDate(fields?.signatory_since ?? today);
  switch (getOrganisationList(organisation)) {
    case 'declared':
      return `Leads ${countNounOrNo(countLedProjects(organisation), 'project')}. A signatory since ${signed}.`;
    case 'nothing': {
      const said = fields?.nothing_to_declare ?? today;
      const again = nothingCountsUntil(said) < today ? ' That was more than a year ago; it should say so again.' : '';
      return `Said on ${formatDate(said)} that it has nothing to declare.${again} A signatory since ${signed}.`;
    }
    case 'silent':
      return `Silent for ${formatDuration(fields?.signatory_since ?? today, today)}: since it signed on ${signed}, it has neither declared a project nor said that it has none.`;
    case 'others':
      if (!fields) return 'Its description awaits correction.';
      return `Has not signed the Charter. Takes part in ${countNounOrNo(projects.length, 'project')}.`;
  }
}
