/** The names of an organisation that does not exist. The domain is reserved for examples (RFC 2606). */
export const organisation = {
  domain: 'norra.example',
  realm: 'NORRA',
  directory: 'DC=corp,DC=norra,DC=example',
  sid: 'S-1-5-21-1004336348-1177238915-682003330',
} as const;

export const givenNames =
  `Anna;Bjørn;Chiara;Daniel;Élodie;Felix;Grace;Hanna;Ivan;Jana;Kenji;Lucía;Mehmet;Nadia;Oskar;Priya;
Quentin;Rosa;Sören;Teresa;Umar;Vera;Wei;Ximena;Yusuf;Zoë;Agnieszka;Bruno;Clara;Dimitri;Emma;Farid;
Greta;Hugo;Ines;Jonas`.split(/;\n?/);

/** Some hold what a subject must escape (requirements.md +c10). */
export const surnames =
  `Andersson;Bauer;Costa;Dubois;Eriksen;Fischer;García;Haddad;Ivanova;Jansen;Kowalski;Lindqvist;Moreau;
Nakamura;O'Brien;Papadopoulos;Quist;Rossi;Schäfer;Tanaka;Usman;Virtanen;Weiß;Xu;Yılmaz;Zimmermann;
Ødegård;Smith, Jr.;van der Berg;Müller-Lüdenscheidt;Abebe;Brown;Chen;Diallo;Evans;Ferrari;Gupta;
Hoffmann;Ito`.split(/;\n?/);

/** How many of 240 work where. */
export const departments = {
  Engineering: 58,
  Sales: 44,
  Production: 42,
  Marketing: 20,
  Finance: 18,
  IT: 18,
  'Human Resources': 12,
  'Research & Development': 12,
  Legal: 7,
  Board: 4,
  External: 5,
} as const;
