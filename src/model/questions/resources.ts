import type { Resource } from './question.ts';

/** What the guide's last section lists, and the residents' own report. */
export const resources = {
  residentsReport: {
    label: 'The residents’ report on the Charter',
    url: 'https://livrepository.liverpool.ac.uk/3193485/3/CDCCommunityCharter.pdf',
  },
  healthImpactAssessment: {
    label: 'Ada Lovelace Institute: algorithmic impact assessment in healthcare',
    url: 'https://www.adalovelaceinstitute.org/project/algorithmic-impact-assessment-healthcare/',
  },
  dataLiteracyGuidebook: {
    label: 'Data Justice Lab: guidebook of data literacy tools (PDF)',
    url: 'https://datajusticelab.org/wp-content/uploads/2020/06/djl-data-literacy-guidebook.pdf',
  },
  publicSectorToolkit: {
    label: 'Data Justice Lab: public sector toolkit (PDF)',
    url: 'https://datajusticelab.org/wp-content/uploads/2021/06/PublicSectorToolkit_english.pdf',
  },
  datasheets: {
    label: 'Datasheets for Datasets',
    url: 'https://arxiv.org/abs/1803.09010',
  },
  dataVersionControl: {
    label: 'Data Version Control (DVC)',
    url: 'https://dvc.org/',
  },
  ibmExplainers: {
    label: 'IBM: short explanations of AI and data topics',
    url: 'https://www.ibm.com/topics',
  },
  involvementMethods: {
    label: 'Involve: citizens’ assemblies and other methods',
    url: 'https://www.involve.org.uk/resource/citizens-assembly',
  },
  localGovernmentHub: {
    label: 'Local Government Association: artificial intelligence hub',
    url: 'https://www.local.gov.uk/our-support/cyber-digital-and-technology/artificial-intelligence-hub',
  },
  ourDataBodies: {
    label: 'Our Data Bodies: tools for communities',
    url: 'https://www.odbproject.org/tools/',
  },
} as const satisfies Record<string, Resource>;
