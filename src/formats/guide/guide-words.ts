/** Words of the guide's own pages before the first question and after the last: no line of theirs is an answer. */
export const ownWords: ReadonlySet<string> = new Set(
  `data ai charter guide community professionals liverpool city region lcr welcome resident residents assembly direction innovation designed
  principles principle beneficial trustworthy form forms developed short help align projects project signatory committing practices signed
  already emailing outline views work call civic describes information used generated organisations local authorities third sector nhs
  system owned commercial entity place legal responsibilities ask human integrity dignity core values region lead community-focused
  succeed describe put trust practice standard operating procedures cases outlines happening following support radical transparency
  technologies fail unclear untrustworthy short-sighted follow prevent expect partners sign adhere good benefit benefits reach wider
  society security safe safes five settings outputs people uk general protection regulation adhered accountability levels including
  declaration responsibility inspire between honest collected implemented inclusivity promote fairness universal access equity
  development diverse affected communities involved heard throughout life privacy protect identities legality keep date legislation
  policy changes abide rule law communicate outcomes public register flag raise awareness governance actions consequences recognise
  risks harms appropriately managed lifecycle balanced drive counteract negative impacts environment wellbeing future generations
  negatively impact employment offset upskilling bureaucracy stifle oversight independent review takes minimum every years change
  informed start considered stage procurement implementation questions below map mandatory report fill write plain language acronyms
  jargon possible answers under words sections unsure something applies note down keeping secure maintaining vital existing
  organisational key tell share plans know act area constantly changing new relevant tips ensure trained guidelines understand
  reporting breach working health care caldicott guardian hope helped thinking contact helpful resources developing lovelace institute
  algorithmic assessment healthcare justice lab critical literacy tools advancing guidebook toolkit datasheets datasets version control
  dvc ibm think explainers involve methods government association hub bodies digital defense playbook reclaiming university rights
  reserved cooperative cdc organised ran cheshire merseyside action programme combined authority innovation labs jointly convened funded
  through available creative commons attribution-noncommercial-sharealike international license licence cc by-nc-sa terms copy
  redistribute adapt non-commercial purposes provided appropriately cited stakeholder logos permitted graphic design logo blush
  influential hosted funded collaboration march commons attribution noncommercial sharealike by nc sa thank signing up know read areas especially priorities where some already like more however they want also`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
