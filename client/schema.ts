// Made by npm run client of what the server says of its operations. Change those, and make it again.

export interface paths {
  '/api/v1/session/keep-alive': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Keep the session alive
     * @description Whoever is working on a page that sends nothing is not signed out.
     *
     *     For whoever is signed in, never for a system.
     */
    post: operations['postSessionKeepAlive']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/account': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read who is signed in
     * @description Passwords and sessions are its owner’s own: they are changed on the page of the account and nowhere else.
     *
     *     For whoever is signed in, never for a system.
     */
    get: operations['getAccount']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agencies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List every agency
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencies']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/teams': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the teams of your agency
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyTeams']
    put?: never
    /**
     * Add a team
     * @description A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyTeams']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/case-holders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List those of your agency who may hold cases
     * @description Practitioners and supervisors who have not left: to whom a person may be allocated.
     *
     *     A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyCaseHolders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/practitioners': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List everybody who works or has worked for your agency
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyPractitioners']
    put?: never
    /**
     * Add a practitioner
     * @description No password is taken or told here: one belongs to a person alone. The account begins with one that nobody knows, and an administrator hands over a first password from the page of the practitioner.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyPractitioners']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/practitioners/{practitionerId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a practitioner of your agency
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyPractitionersByPractitionerId']
    /**
     * Change a practitioner
     * @description Name, job title, roles and team, as all of them are to be. Roles and teams that are given up end today.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    put: operations['putAgencyPractitionersByPractitionerId']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/practitioners/{practitionerId}/departure': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Close the account of somebody who leaves
     * @description Their sessions end. What they did stays under their name. It takes no body.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyPractitionersByPractitionerIdDeparture']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/systems': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the systems of your agency
     * @description All of them, with their keys: an agency has a handful.
     *
     *     For whoever is signed in, never for a system.
     */
    get: operations['getSystems']
    put?: never
    /**
     * Add a system
     * @description For whoever is signed in, never for a system.
     */
    post: operations['postSystems']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/systems/{systemId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a system
     * @description For whoever is signed in, never for a system.
     */
    get: operations['getSystemsBySystemId']
    /**
     * Change a system
     * @description Where it is to do more than before, practitioners have to allow it again.
     *
     *     For whoever is signed in, never for a system.
     */
    put: operations['putSystemsBySystemId']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/systems/{systemId}/closure': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Close a system
     * @description For good: its keys are withdrawn, and nobody lets it act for them any more.
     *
     *     For whoever is signed in, never for a system.
     */
    post: operations['postSystemsBySystemIdClosure']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/systems/{systemId}/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make a key for a system
     * @description The key is in this answer and nowhere else. Two can hold at once.
     *
     *     For whoever is signed in, never for a system.
     */
    post: operations['postSystemsBySystemIdKeys']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/systems/{systemId}/keys/{keyId}/withdrawal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Withdraw a key
     * @description For whoever is signed in, never for a system.
     */
    post: operations['postSystemsBySystemIdKeysByKeyIdWithdrawal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/account/systems': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the systems that may act for you, and those that may not
     * @description For whoever is signed in, never for a system.
     */
    get: operations['getAccountSystems']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/account/systems/{systemId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say whether a system may act for you
     * @description You alone decide for yourself, and you can stop it at any time.
     *
     *     For whoever is signed in, never for a system.
     */
    put: operations['putAccountSystemsBySystemId']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/settings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the settings of your agency
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencySettings']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/settings/{setting}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a setting and every decision on it
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencySettingsBySetting']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/settings/{setting}/decisions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Decide a setting, from a day on
     * @description What held before stays as it was, and deadlines that are set already do not move.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencySettingsBySettingDecisions']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/ledger': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the ledger of your agency
     * @description Every look and every change by people of your agency, newest first. A deed that wrote several rows is one item, and `limit` counts rows: a page may hold fewer deeds. Reading the ledger is recorded in it.
     *
     *     A system needs the scope `ledger:read`: read the ledger.
     */
    get: operations['getLedger']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/instruments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the instruments
     * @description ARMS and the tools beside it, each with every version that was published, the newest first; pilots and withdrawn ones too. What your agency published of its own stands first.
     *
     *     A system needs the scope `instruments:read`: read the published instruments.
     */
    get: operations['getInstruments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/instruments/{code}/{version}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an instrument
     * @description Of ARMS the factors, scales and sources; of a tool (`format` is `tool/1`) the items, readings and scores; with wording, and how well each is known. A document never changes once it is published.
     *
     *     A system needs the scope `instruments:read`: read the published instruments.
     */
    get: operations['getInstrumentsByCodeByVersion']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/instruments/{code}/{version}/evaluate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Evaluate answers
     * @description What is asked, what is open, whom the tool covers, and every score with all that made it. Answers that are at fault are a problem (422, `invalid`) that names their items, in `fields` and as `faults` with their kinds; then nothing is scored. What is merely missing is no fault. Nothing is kept or recorded, not under an Idempotency-Key either. For ARMS it says which factors are open, and never a total. A wording that your agency published is evaluated like what ships; another agency’s is not found.
     *
     *     A system needs the scope `instruments:read`: read the published instruments.
     */
    post: operations['postInstrumentsByCodeByVersionEvaluate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the documents of your agency
     * @description What ships and what your agency loaded, each with how it stands today.
     *
     *     A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyInstruments']
    put?: never
    /**
     * Load a document
     * @description It becomes a draft that nobody uses. Its code is one that ships, its version one that is not there yet. The example has only how a document begins: take a whole one from `GET /instruments/{code}/{version}` and change its words.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyInstruments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a document of your agency
     * @description A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyInstrumentsByDocumentId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}/difference': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Compare a document with another
     * @description Each thing of either stands there once. Only what is the same is carried into a review, to be confirmed.
     *
     *     A system needs the scope `agency:read`: read teams, staff and settings of the agency.
     */
    get: operations['getAgencyInstrumentsByDocumentIdDifference']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}/submission': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a document for approval
     * @description A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyInstrumentsByDocumentIdSubmission']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}/approval': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Approve and publish a document
     * @description By another administrator than the one who loaded it. No word of it can be changed any more. What is more than wording is kept in the ledger.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyInstrumentsByDocumentIdApproval']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}/refusal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Refuse a document
     * @description A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyInstrumentsByDocumentIdRefusal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}/uses': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Set from when a document is used
     * @description For new assessments of your agency. What ships can be used again in the same way.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyInstrumentsByDocumentIdUses']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/agency/instruments/{documentId}/withdrawal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Withdraw a document
     * @description The version before is then used again. What was assessed with it is read as before.
     *
     *     A system needs the scope `agency:write`: change teams, staff and settings of the agency.
     */
    post: operations['postAgencyInstrumentsByDocumentIdWithdrawal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find people, or list the people of your agency
     * @description With `q`, whoever fits best comes first, each with why they were found, and `cut` says when more people fit than were compared: ask for more words then. Without it, everybody whose case your agency holds and you may open, by name.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getPeople']
    put?: never
    /**
     * Add a person
     * @description Opens their case for your agency, which leads it. Where somebody on record may be the same person, nobody is added: the answer is a conflict with them in `likely`, and `differsFrom` says of each that they are somebody else. That is for somebody to decide who has compared them.
     *
     *     A system needs the scope `people:write`: add people, and change what is recorded about them.
     */
    post: operations['postPeople']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/comparison': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Compare two people
     * @description Whether two records are of one person is for somebody to judge. Each of the two has been looked at.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getPeopleComparison']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a person
     * @description What stands at the head of every page about them. The rest of the record is at `record`.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getPeopleByPersonId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Change names, birth date or sex
     * @description What is left out stays. Where somebody changed them after the `revision` that you name, nothing is saved.
     *
     *     A system needs the scope `people:write`: add people, and change what is recorded about them.
     */
    patch: operations['patchPeopleByPersonId']
    trace?: never
  }
  '/api/v1/people/{personId}/record': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the record of a person
     * @description Every dated fact of every section, past ones too, the latest first: it is one list and has no pages. Gender identity stands apart.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getPeopleByPersonIdRecord']
    put?: never
    /**
     * Add a dated fact to a record
     * @description What it takes follows from its `section`. Where only one may stand, such as a registration, the earlier one ends on the day from which the new one holds. Allocation and lead agency have operations of their own.
     *
     *     A system needs the scope `people:write`: add people, and change what is recorded about them.
     */
    post: operations['postPeopleByPersonIdRecord']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/record/gender': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what a person has said of their gender identity
     * @description Information on gender history that you have in an official capacity is protected (Gender Recognition Act 2004, section 22): disclosing it without an exception is an offence. It stays with your agency, on this page alone, and on no print or pack.
     *
     *     For whoever is signed in, never for a system.
     */
    get: operations['getPeopleByPersonIdRecordGender']
    put?: never
    /**
     * Add what a person has said of their gender identity
     * @description For whoever is signed in, never for a system.
     */
    post: operations['postPeopleByPersonIdRecordGender']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/record/{section}/{itemId}/ending': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * End a fact of a record, or mark it as entered in error
     * @description It stays to be read, with who ended it, when and why. That it was entered in error is for the agency to say that recorded it.
     *
     *     A system needs the scope `people:write`: add people, and change what is recorded about them.
     */
    post: operations['postPeopleByPersonIdRecordBySectionByItemIdEnding']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/allocations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Allocate a person to a practitioner of your agency
     * @description Whoever it is may open the record from then on, restricted or not. Earlier allocations are on the record.
     *
     *     A system needs the scope `membership:write`: allocate people, share their cases and restrict them.
     */
    post: operations['postPeopleByPersonIdAllocations']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/agencies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the agencies that work with a person
     * @description A system needs the scope `membership:read`: see which agencies and staff work with a person.
     */
    get: operations['getPeopleByPersonIdAgencies']
    put?: never
    /**
     * Let another agency in
     * @description It sees everything that is shared, from now on.
     *
     *     A system needs the scope `membership:write`: allocate people, share their cases and restrict them.
     */
    post: operations['postPeopleByPersonIdAgencies']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/lead-agencies': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say which agency leads
     * @description A system needs the scope `membership:write`: allocate people, share their cases and restrict them.
     */
    post: operations['postPeopleByPersonIdLeadAgencies']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/restriction': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read whether a record is restricted in your agency, and who may open it
     * @description A system needs the scope `membership:read`: see which agencies and staff work with a person.
     */
    get: operations['getPeopleByPersonIdRestriction']
    /**
     * Restrict a record among your own agency, or lift the restriction
     * @description While it is restricted, only named readers of your agency open it. Whoever restricts it and whoever answers for the person are always among them. Other agencies restrict it for their own people. What is so already is a conflict.
     *
     *     A system needs the scope `membership:write`: allocate people, share their cases and restrict them.
     */
    put: operations['putPeopleByPersonIdRestriction']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/restriction/readers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Name a reader of a restricted record
     * @description A system needs the scope `membership:write`: allocate people, share their cases and restrict them.
     */
    post: operations['postPeopleByPersonIdRestrictionReaders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/restriction/removals': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a reader off a restricted record
     * @description A system needs the scope `membership:write`: allocate people, share their cases and restrict them.
     */
    post: operations['postPeopleByPersonIdRestrictionRemovals']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/evidence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the evidence log of a person
     * @description The newest first, by the day on which it happened. Entries that were amended or withdrawn stand among the others and say so.
     *
     *     A system needs the scope `evidence:read`: read evidence.
     */
    get: operations['getPeopleByPersonIdEvidence']
    put?: never
    /**
     * Add an entry to the evidence log
     * @description A system needs the scope `evidence:write`: add evidence, amend and withdraw it.
     */
    post: operations['postPeopleByPersonIdEvidence']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/evidence/{evidenceId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an entry of the evidence log
     * @description A system needs the scope `evidence:read`: read evidence.
     */
    get: operations['getPeopleByPersonIdEvidenceByEvidenceId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/evidence/{evidenceId}/amendments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Amend an entry
     * @description Records an entry that takes the place of another, whole. The earlier one stays as it was recorded and says that it was amended. Only the last of a row of amendments can be amended: otherwise the answer is a conflict, in which `latest` is its id.
     *
     *     A system needs the scope `evidence:write`: add evidence, amend and withdraw it.
     */
    post: operations['postPeopleByPersonIdEvidenceByEvidenceIdAmendments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/evidence/{evidenceId}/withdrawal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Withdraw an entry made in error
     * @description The entry stays to be read, and no assessment may rest on it any more.
     *
     *     A system needs the scope `evidence:write`: add evidence, amend and withdraw it.
     */
    post: operations['postPeopleByPersonIdEvidenceByEvidenceIdWithdrawal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/assessments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the assessments of a person
     * @description Those of your agency, and what other agencies of the case have signed, the latest first.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getPeopleByPersonIdAssessments']
    put?: never
    /**
     * Start an assessment
     * @description With `content` it is written too, with `submit` handed in to be countersigned: all of it is done, or nothing. Where your agency has one open already, a request that would only begin one answers 200 with it, and one that would write answers 409 with its id.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postPeopleByPersonIdAssessments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an assessment
     * @description A draft has its `content` as it stands. What was signed has `signed`: the document, whole, and its hash.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/draft': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Save places of a draft
     * @description Only its holder saves. Where somebody saved in between, 409 has what you sent (`yours`), what stands (`saved`) and the `revision` to base the next save on.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    patch: operations['patchAssessmentsByAssessmentIdDraft']
    trace?: never
  }
  '/api/v1/people/{personId}/assessments/next': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Ask how the next assessment of a person would begin
     * @description With which instrument, whether it covers the person, and whether one is open already.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getPeopleByPersonIdAssessmentsNext']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/progress': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Ask what is still missing before an assessment can be submitted
     * @description And what you may do with it now. What was signed or abandoned has nothing left to do: a conflict.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdProgress']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/coverage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Ask what is known about each factor, and from where
     * @description Of the entries in the window of the assessment: how many speak of each factor, from which source, and how old the latest is. Where nothing is known, the questions that are left to ask.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdCoverage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/factors/{factor}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what stands beside the rating of a factor
     * @description The last rating as it was signed, the entries in the window that speak of the factor, every entry that goes against the rating as it stands, and what is still missing.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdFactorsByFactor']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an assessment as it will be filed
     * @description Of what was submitted, or of a draft in which nothing is missing; otherwise a conflict says what is.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdPreview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/history': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what happened to an assessment
     * @description Every event with its names, and the comments of its supervisors. The oldest first.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdHistory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/snapshot': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what was signed
     * @description The document, whole, as it can be read without this program; its hash; and what became since of the evidence that it rests on. While nothing was signed, a conflict.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdSnapshot']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/submission': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Submit a draft to be countersigned
     * @description From then on nobody writes in it. What is still missing is named by its place in the draft.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdSubmission']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/withdrawal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take back what was submitted
     * @description Before anybody has countersigned it: it is a draft again.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdWithdrawal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/return': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Return what was submitted to its holder
     * @description With the comments that you have written on it: there has to be one.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdReturn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/countersignature': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Countersign an assessment
     * @description By a supervisor who wrote none of it. What it says is signed for good, and its plan becomes the plan of the person.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdCountersignature']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/hand-overs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Hand a draft over to somebody else
     * @description From then on they write in it. Both names stay in the record.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdHandOvers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/abandonment': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Abandon a draft
     * @description What was written stays in the record. A new assessment can be started afterwards.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdAbandonment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/comments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Comment on what was submitted
     * @description Its holder sees the comment once you return or countersign the assessment.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdComments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/corrections': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Start the correction of a signed assessment
     * @description A new draft that says what was signed and names it: what was signed stays as it is until the correction is signed, and after. Where your agency has a draft open already, the answer is 200 with it.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `assessments:write`: write assessments and take them to the countersignature.
     */
    post: operations['postAssessmentsByAssessmentIdCorrections']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/assessments/{assessmentId}/assessment.pdf': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what was signed as a PDF
     * @description Tagged, marked and with the hash of what was signed at the foot of each page.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getAssessmentsByAssessmentIdAssessmentPdf']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/comparison': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Compare two assessments of a person
     * @description Any two that were signed, in whichever order they are named. While there are not two, the answer is a conflict.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getPeopleByPersonIdComparison']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/trajectory': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read the factors and the level of a person over time
     * @description In numbers: the place of each answer in its scale. What was measured by other scales stands apart.
     *
     *     A system needs the scope `assessments:read`: read and compare assessments.
     */
    get: operations['getPeopleByPersonIdTrajectory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List completed records of tools
     * @description The newest first, each as it was completed, with what has changed on the person’s record since. Nothing of victims is among these.
     *
     *     A system needs the scope `tools:read`: read what was recorded with assessment tools.
     */
    get: operations['getPeopleByPersonIdTools']
    put?: never
    /**
     * Begin a record of a tool
     * @description With the version in use. Where the tool does not cover the person by what the record says, the answer is a conflict with the reason. Where your agency has a draft of it already, 200 names that one.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdTools']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/next': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what records of tools can be begun with, and drafts
     * @description Whether each tool covers the person by what the record says, and the drafts that your agency has. Nothing of victims is among these.
     *
     *     A system needs the scope `tools:read`: read what was recorded with assessment tools.
     */
    get: operations['getPeopleByPersonIdToolsNext']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a record of a tool
     * @description A draft has its answers and how they stand; what was completed reads as it was completed.
     *
     *     A system needs the scope `tools:read`: read what was recorded with assessment tools.
     */
    get: operations['getPeopleByPersonIdToolsByRecordId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/answers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Save answers of a record of a tool
     * @description An answer that is wrong by itself is refused; what only contradicts another is saved, and is among the faults. An answer that is sent as it stands says nothing of what the record has come to say: `keep` does. Where somebody saved in between, 409 has what you sent (`yours`), what stands (`saved`) and the `revision` to base the next save on.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    patch: operations['patchPeopleByPersonIdToolsByRecordIdAnswers']
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/completion': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Complete a record of a tool
     * @description What was answered and what follows from it is written down with the words of the document, and never changes. What is open or wrong is refused by item; a tool that does not cover the person is never completed.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdToolsByRecordIdCompletion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/corrections': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Begin the correction of a record of a tool
     * @description A new record with its answers, which names the one that it corrects. That one never changes.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdToolsByRecordIdCorrections']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/disposal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Discard a draft of a record of a tool
     * @description Its answers go. That there was one, and why it went, stays.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdToolsByRecordIdDisposal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/victims': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List completed records of victims
     * @description The newest first, each as it was completed, with what has changed on the person’s record since. For your agency alone. Nothing of it is on any other operation about the person.
     *
     *     A system needs the scope `victims:read`: read records of victims.
     */
    get: operations['getPeopleByPersonIdVictims']
    put?: never
    /**
     * Begin a record of a victim
     * @description With the version in use. Where the tool does not cover the person by what the record says, the answer is a conflict with the reason. Where your agency has a draft of it already, 200 names that one.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `victims:write`: record of victims.
     */
    post: operations['postPeopleByPersonIdVictims']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/victims/next': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what records of victims can be begun with, and drafts
     * @description Whether each tool covers the person by what the record says, and the drafts that your agency has. For your agency alone. Nothing of it is on any other operation about the person.
     *
     *     A system needs the scope `victims:read`: read records of victims.
     */
    get: operations['getPeopleByPersonIdVictimsNext']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/victims/{recordId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a record of a victim
     * @description A draft has its answers and how they stand; what was completed reads as it was completed.
     *
     *     A system needs the scope `victims:read`: read records of victims.
     */
    get: operations['getPeopleByPersonIdVictimsByRecordId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/victims/{recordId}/answers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Save answers of a record of a victim
     * @description An answer that is wrong by itself is refused; what only contradicts another is saved, and is among the faults. An answer that is sent as it stands says nothing of what the record has come to say: `keep` does. Where somebody saved in between, 409 has what you sent (`yours`), what stands (`saved`) and the `revision` to base the next save on.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `victims:write`: record of victims.
     */
    patch: operations['patchPeopleByPersonIdVictimsByRecordIdAnswers']
    trace?: never
  }
  '/api/v1/people/{personId}/victims/{recordId}/completion': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Complete a record of a victim
     * @description What was answered and what follows from it is written down with the words of the document, and never changes. What is open or wrong is refused by item; a tool that does not cover the person is never completed.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `victims:write`: record of victims.
     */
    post: operations['postPeopleByPersonIdVictimsByRecordIdCompletion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/victims/{recordId}/corrections': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Begin the correction of a record of a victim
     * @description A new record with its answers, which names the one that it corrects. That one never changes.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `victims:write`: record of victims.
     */
    post: operations['postPeopleByPersonIdVictimsByRecordIdCorrections']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/victims/{recordId}/disposal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Discard a draft of a record of a victim
     * @description Its answers go. That there was one, and why it went, stays.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `victims:write`: record of victims.
     */
    post: operations['postPeopleByPersonIdVictimsByRecordIdDisposal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/why-not': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say why a result that does not wait needs no act now
     * @description The result stays as it is, and the reason stands beside it. Otherwise an act now about the person answers it, or a completed correction of the record. Once: whoever comes second is told so by a conflict.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdToolsByRecordIdWhyNot']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/answered-by': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that an act now of before answers a result that does not wait
     * @description For whoever acted first and completed the record afterwards: an act now that was recorded before the result answers it when somebody says so, and never by itself. Once: whoever comes second is told so by a conflict.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdToolsByRecordIdAnsweredBy']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/tools/{recordId}/why-not/acknowledgement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Acknowledge why a result that does not wait needed no act now
     * @description A supervisor of the agency that gave the reason, who did not write it, has looked at it. Whoever does not agree records an act now. Once: whoever comes second is told so by a conflict.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `tools:write`: record with assessment tools.
     */
    post: operations['postPeopleByPersonIdToolsByRecordIdWhyNotAcknowledgement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/combined': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what stands on record with every tool about a person
     * @description Each tool by itself, ARMS among them; a system without the scope assessments:read is not told of ARMS. Records of victims are never part of it.
     *
     *     A system needs the scope `tools:read`: read what was recorded with assessment tools.
     */
    get: operations['getPeopleByPersonIdCombined']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/actions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the actions of a person
     * @description Of every plan that there was, those due first before the others, each with what was said of it.
     *
     *     A system needs the scope `actions:read`: read the actions of plans.
     */
    get: operations['getPeopleByPersonIdActions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/actions/{actionId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an action
     * @description A system needs the scope `actions:read`: read the actions of plans.
     */
    get: operations['getPeopleByPersonIdActionsByActionId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/actions/{actionId}/outcomes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say what became of an action, without a visit
     * @description What is found at a visit is told with the visit. Where somebody else said something since you read the action, the answer is a conflict with `overtaken`, and nothing is saved. The same sent twice is kept once.
     *
     *     A system needs the scope `actions:write`: close actions, reopen them and write about them.
     */
    post: operations['postPeopleByPersonIdActionsByActionIdOutcomes']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/actions/{actionId}/reopening': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Open an action again that was closed by mistake
     * @description What was said of it stays. What the plan of a later assessment has dealt with stays closed.
     *
     *     A system needs the scope `actions:write`: close actions, reopen them and write about them.
     */
    post: operations['postPeopleByPersonIdActionsByActionIdReopening']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/visits': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the visits of a person
     * @description Attempts at which nobody was seen are among them. The newest first, by the day of the visit.
     *
     *     A system needs the scope `visits:read`: read visits.
     */
    get: operations['getPeopleByPersonIdVisits']
    put?: never
    /**
     * Record a visit
     * @description With everything that it brought: what was seen, what became of the actions of the plan, what was decided on the plan, and when to go again. All of it is recorded, or nothing. Where an action that it speaks of was closed meanwhile, the answer is a conflict with `planChanged`.
     *
     *     A system needs the scope `visits:write`: record visits.
     */
    post: operations['postPeopleByPersonIdVisits']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/visits/{visitId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read a visit
     * @description With what was seen, what was found of actions, and the actions that it added to the plan.
     *
     *     A system needs the scope `visits:read`: read visits.
     */
    get: operations['getPeopleByPersonIdVisitsByVisitId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/act-now': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what waits for a supervisor of your agency
     * @description What nobody has acknowledged: of your team, of everybody where you have no team, and what was escalated, whoever wrote it. What has waited longest comes first. That something waits in a case that you may not open is said, and of whom it speaks is not.
     *
     *     A system needs the scope `act-now:read`: read “act now” records: danger that could not wait for a form.
     */
    get: operations['getActNow']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/act-now/escalated': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what was escalated in your agency and still waits
     * @description For administrators, who open no case: it names nobody but whoever wrote it down. Acts now and reasons why none was needed that nobody has acknowledged, and results of tools that nobody has answered.
     *
     *     A system needs the scope `act-now:read`: read “act now” records: danger that could not wait for a form.
     */
    get: operations['getActNowEscalated']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/act-now': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what did not wait about a person
     * @description The oldest first, so that what has waited longest to be acknowledged comes before the rest.
     *
     *     A system needs the scope `act-now:read`: read “act now” records: danger that could not wait for a form.
     */
    get: operations['getPeopleByPersonIdActNow']
    put?: never
    /**
     * Record what did not wait
     * @description Act first: this writes down what was done. It stands on the list of the supervisors until one of them who did not write it acknowledges it, and is escalated when the time that the agency sets has passed.
     *
     *     A system needs the scope `act-now:write`: make “act now” records of danger that can’t wait for a form, add to them and acknowledge them.
     */
    post: operations['postPeopleByPersonIdActNow']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/act-now/{actNowId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what did not wait
     * @description With everything that was added to it since.
     *
     *     A system needs the scope `act-now:read`: read “act now” records: danger that could not wait for a form.
     */
    get: operations['getPeopleByPersonIdActNowByActNowId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/act-now/{actNowId}/additions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add to what did not wait
     * @description Such as a reference that was given since. What was written stays. The same sent twice is one.
     *
     *     A system needs the scope `act-now:write`: make “act now” records of danger that can’t wait for a form, add to them and acknowledge them.
     */
    post: operations['postPeopleByPersonIdActNowByActNowIdAdditions']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/act-now/{actNowId}/acknowledgement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Acknowledge what did not wait
     * @description A supervisor of the agency that acted, who did not write it, says that they know of it and what follows. Once: whoever comes second is told so by a conflict with `acknowledged`.
     *
     *     A person’s own judgement: a system does this for a practitioner who allowed it, and never on its own.
     *
     *     A system needs the scope `act-now:write`: make “act now” records of danger that can’t wait for a form, add to them and acknowledge them.
     */
    post: operations['postPeopleByPersonIdActNowByActNowIdAcknowledgement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/kept-forms': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the forms that you stopped
     * @description Those about this person that you have not come back to, the latest first. Nobody else sees them.
     *
     *     For whoever is signed in, never for a system.
     */
    get: operations['getPeopleByPersonIdKeptForms']
    put?: never
    /**
     * Keep a form that is stopped
     * @description It is given back on its own page, and to you alone.
     *
     *     For whoever is signed in, never for a system.
     */
    post: operations['postPeopleByPersonIdKeptForms']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/kept-forms/{keptFormId}/disposal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Put a kept form away, unsaved
     * @description Its words are let go for good.
     *
     *     For whoever is signed in, never for a system.
     */
    post: operations['postPeopleByPersonIdKeptFormsByKeptFormIdDisposal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the imports of your agency
     * @description The latest comes first. What is told of each is counts, and no word of a case.
     *
     *     A system needs the scope `import:read`: follow an import and read its report.
     */
    get: operations['getImports']
    put?: never
    /**
     * Import or check files
     * @description Small files may come as texts in JSON, a megabyte in all; larger ones as a form with files. What each holds is told in docs/import.md. The answer comes before it has begun: ask for the run until its `state` is `done` or `failed`. Two imports of one agency wait for each other.
     *
     *     A system needs the scope `import:write`: import files.
     */
    post: operations['postImports']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/imports/{runId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read an import: how far it is, and what came of it
     * @description Faults and refused rows are for whoever sent the files, and are kept for a day.
     *
     *     A system needs the scope `import:read`: follow an import and read its report.
     */
    get: operations['getImportsByRunId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/imports/{runId}/refused/{file}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Take the rows of a file that were refused
     * @description As they were sent, each with a column `reason`: to be put right and sent again.
     *
     *     A system needs the scope `import:read`: follow an import and read its report.
     */
    get: operations['getImportsByRunIdRefusedByFile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/imports/{runId}/continuation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import files that were checked or did not go in, without sending them again
     * @description Possible while they are kept. It is an import of its own, and the files go over to it. The answer comes before it has begun: ask for the run until its `state` is `done` or `failed`. Two imports of one agency wait for each other.
     *
     *     A system needs the scope `import:write`: import files.
     */
    post: operations['postImportsByRunIdContinuation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/imports/{runId}/disposal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Discard what is kept of an import
     * @description Its files, its faults and its refused rows. The counts stay.
     *
     *     A system needs the scope `import:write`: import files.
     */
    post: operations['postImportsByRunIdDisposal']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/my-work': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read what you have to do
     * @description What is in hand, due and overdue; for a supervisor also what waits, what is late and who might be lost from sight.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getMyWork']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/caseload': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the caseload
     * @description The people for whom somebody answers, with what every column of the page says of each, narrowed and sorted as on the page. The ids of teams, of those who hold cases and of agencies are lists of their own.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getCaseload']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/overview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Read how things stand with a person
     * @description What the first page about somebody shows, but for what happened, which is the timeline.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getPeopleByPersonIdOverview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what happened in a case
     * @description Newest first: what was signed, your agency’s work towards it, visits, evidence, what did not wait and why a result of a tool needed no act now, and changes of status. A system without tools:read is told nothing of results of tools.
     *
     *     A system needs the scope `people:read`: find people, and read what is recorded about them.
     */
    get: operations['getPeopleByPersonIdTimeline']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{personId}/looks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List who of your agency has looked at a record
     * @description Newest first, from the ledger. With `changes`, what was changed stands among them.
     *
     *     A system needs the scope `ledger:read`: read the ledger.
     */
    get: operations['getPeopleByPersonIdLooks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description A refusal or a failure (RFC 9457). Decide by `code`; `detail` is for people. */
    Problem: {
      /** @description `/problems/` and the code. */
      type: string
      title: string
      status: number
      /** @description What happened and what can be done, in a sentence. */
      detail: string
      /**
       * @description Stable. New codes may come.
       * @example bad-request
       * @example not-signed-in
       * @example forbidden
       * @example csrf
       * @example not-found
       * @example method-not-allowed
       * @example conflict
       * @example stale
       * @example changed
       * @example too-much-held
       * @example too-large
       * @example unsupported-type
       * @example invalid
       * @example idempotency-key-reused
       * @example too-many
       * @example internal
       * @example unavailable
       * @example no-room
       */
      code: string
      /** @description What the log of this server knows the request by. */
      requestId: string
      /** @description A sentence for each member that is wrong, by its path: `ratings.opportunity.presence`. */
      fields?: {
        [key: string]: string
      }
    }
    Condition:
      | {
          answered: string
        }
      | {
          item: string
          is: string
        }
      | {
          item: string
          oneOf: string[]
        }
      | {
          item: string
          atLeast: number
        }
      | {
          score: string
          atLeast: number
        }
      | {
          reading: string
          is: string
        }
      | {
          all: components['schemas']['Condition'][]
        }
      | {
          any: components['schemas']['Condition'][]
        }
      | {
          not: components['schemas']['Condition']
        }
  }
  responses: {
    /** @description What you hold still stands. */
    304: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
    /** @description The request can’t be read, such as JSON that is none. */
    400: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Nobody is signed in, or the key is not known, has expired or was withdrawn. */
    401: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Whoever asks may not do this. */
    403: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description There is nothing there that whoever asks may see. */
    404: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description As things stand it can’t be done; `detail` says why. */
    409: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Another version stands than the one in `If-Match`. */
    412: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Too much was sent. */
    413: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The body is not of the kind that the operation takes. */
    415: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description What was sent has to be put right: `fields` says where and why. */
    422: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Too many requests. Ask again after as many seconds as `Retry-After` says. */
    429: {
      headers: {
        'Retry-After': components['headers']['RetryAfter']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Something went wrong here. It is logged under `requestId`. */
    500: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The service can’t answer at the moment. Ask again. */
    503: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
  }
  parameters: {
    /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
    IfNoneMatch: string
    /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
    IfMatch: string
    /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
    IdempotencyKey: string
    /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
    ActingFor: string
  }
  requestBodies: never
  headers: {
    /** @description The version of what is answered, for `If-None-Match` and `If-Match`. */
    ETag: string
    /** @description Seconds after which to ask again. */
    RetryAfter: number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  postSessionKeepAlive: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @constant */
            kept: true
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAccount: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            practitionerId: string
            name: string
            jobTitle: string
            agency: {
              id: number
              name: string
            }
            /** Format: uuid */
            teamId?: string
            /** @description What the practitioner may be today. */
            roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencies: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              id: number
              code: string
              name: string
              kind: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyTeams: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              name: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyTeams: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Public protection north"
         *     }
         */
        'application/json': {
          name: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyCaseHolders: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              name: string
              jobTitle: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyPractitioners: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 100
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              name: string
              jobTitle: string
              roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
              team?: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description What they sign in with. */
              userName?: string
              /**
               * Format: date
               * @description The day on which their account was closed.
               */
              leftOn?: string
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyPractitioners: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Ayesha Khan",
         *       "jobTitle": "Offender manager",
         *       "roles": [
         *         "practitioner"
         *       ],
         *       "userName": "a.khan"
         *     }
         */
        'application/json': {
          name: string
          jobTitle: string
          roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
          /** Format: uuid */
          teamId?: string
          userName: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyPractitionersByPractitionerId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        practitionerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            jobTitle: string
            roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
            team?: {
              /** Format: uuid */
              id: string
              name: string
            }
            /** @description What they sign in with. */
            userName?: string
            /**
             * Format: date
             * @description The day on which their account was closed.
             */
            leftOn?: string
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  putAgencyPractitionersByPractitionerId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        practitionerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Ayesha Khan",
         *       "jobTitle": "Sergeant",
         *       "roles": [
         *         "practitioner",
         *         "supervisor"
         *       ]
         *     }
         */
        'application/json': {
          name: string
          jobTitle: string
          roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
          /** Format: uuid */
          teamId?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            jobTitle: string
            roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
            team?: {
              /** Format: uuid */
              id: string
              name: string
            }
            /** @description What they sign in with. */
            userName?: string
            /**
             * Format: date
             * @description The day on which their account was closed.
             */
            leftOn?: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyPractitionersByPractitionerIdDeparture: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        practitionerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            jobTitle: string
            roles: ('practitioner' | 'supervisor' | 'administrator' | 'auditor')[]
            team?: {
              /** Format: uuid */
              id: string
              name: string
            }
            /** @description What they sign in with. */
            userName?: string
            /**
             * Format: date
             * @description The day on which their account was closed.
             */
            leftOn?: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getSystems: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              name: string
              purpose: string
              /** @enum {string} */
              role: 'none' | 'practitioner' | 'supervisor'
              scopes: (
                | 'people:read'
                | 'people:write'
                | 'membership:read'
                | 'membership:write'
                | 'evidence:read'
                | 'evidence:write'
                | 'assessments:read'
                | 'assessments:write'
                | 'tools:read'
                | 'tools:write'
                | 'victims:read'
                | 'victims:write'
                | 'actions:read'
                | 'actions:write'
                | 'visits:read'
                | 'visits:write'
                | 'act-now:read'
                | 'act-now:write'
                | 'instruments:read'
                | 'agency:read'
                | 'agency:write'
                | 'import:read'
                | 'import:write'
                | 'ledger:read'
              )[]
              /** Format: date-time */
              madeAt: string
              madeBy: string
              /** Format: date-time */
              closedAt?: string
              /** @description When one of its keys last did not let it in, and why. */
              lastRefused?: {
                /** Format: date-time */
                at: string
                /** @enum {string} */
                why: 'closed' | 'expired' | 'withdrawn' | 'not-allowed'
              }
              /** @description How many practitioners let it act for them. */
              allowedBy: number
              keys: {
                /** Format: uuid */
                id: string
                /** @description What the key begins with, to tell it from others. */
                prefix: string
                /** Format: date-time */
                madeAt: string
                madeBy: string
                /**
                 * Format: date
                 * @description The last day on which it holds.
                 */
                expiresOn: string
                /** Format: date-time */
                withdrawnAt?: string
                /** Format: date-time */
                lastUsedAt?: string
              }[]
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postSystems: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Case management",
         *       "purpose": "Sends evidence that officers record in the case management system.",
         *       "role": "none",
         *       "scopes": [
         *         "people:read",
         *         "evidence:write"
         *       ]
         *     }
         */
        'application/json': {
          /** @description As practitioners know it. */
          name: string
          /** @description What it does for the agency: practitioners decide by it whether it may act for them. */
          purpose: string
          /**
           * @description What it is when it asks for itself. With `none` it only acts for practitioners who allow it.
           * @enum {string}
           */
          role: 'none' | 'practitioner' | 'supervisor'
          /** @default [] */
          scopes?: (
            | 'people:read'
            | 'people:write'
            | 'membership:read'
            | 'membership:write'
            | 'evidence:read'
            | 'evidence:write'
            | 'assessments:read'
            | 'assessments:write'
            | 'tools:read'
            | 'tools:write'
            | 'victims:read'
            | 'victims:write'
            | 'actions:read'
            | 'actions:write'
            | 'visits:read'
            | 'visits:write'
            | 'act-now:read'
            | 'act-now:write'
            | 'instruments:read'
            | 'agency:read'
            | 'agency:write'
            | 'import:read'
            | 'import:write'
            | 'ledger:read'
          )[]
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            purpose: string
            /** @enum {string} */
            role: 'none' | 'practitioner' | 'supervisor'
            scopes: (
              | 'people:read'
              | 'people:write'
              | 'membership:read'
              | 'membership:write'
              | 'evidence:read'
              | 'evidence:write'
              | 'assessments:read'
              | 'assessments:write'
              | 'tools:read'
              | 'tools:write'
              | 'victims:read'
              | 'victims:write'
              | 'actions:read'
              | 'actions:write'
              | 'visits:read'
              | 'visits:write'
              | 'act-now:read'
              | 'act-now:write'
              | 'instruments:read'
              | 'agency:read'
              | 'agency:write'
              | 'import:read'
              | 'import:write'
              | 'ledger:read'
            )[]
            /** Format: date-time */
            madeAt: string
            madeBy: string
            /** Format: date-time */
            closedAt?: string
            /** @description When one of its keys last did not let it in, and why. */
            lastRefused?: {
              /** Format: date-time */
              at: string
              /** @enum {string} */
              why: 'closed' | 'expired' | 'withdrawn' | 'not-allowed'
            }
            /** @description How many practitioners let it act for them. */
            allowedBy: number
            keys: {
              /** Format: uuid */
              id: string
              /** @description What the key begins with, to tell it from others. */
              prefix: string
              /** Format: date-time */
              madeAt: string
              madeBy: string
              /**
               * Format: date
               * @description The last day on which it holds.
               */
              expiresOn: string
              /** Format: date-time */
              withdrawnAt?: string
              /** Format: date-time */
              lastUsedAt?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getSystemsBySystemId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        systemId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            purpose: string
            /** @enum {string} */
            role: 'none' | 'practitioner' | 'supervisor'
            scopes: (
              | 'people:read'
              | 'people:write'
              | 'membership:read'
              | 'membership:write'
              | 'evidence:read'
              | 'evidence:write'
              | 'assessments:read'
              | 'assessments:write'
              | 'tools:read'
              | 'tools:write'
              | 'victims:read'
              | 'victims:write'
              | 'actions:read'
              | 'actions:write'
              | 'visits:read'
              | 'visits:write'
              | 'act-now:read'
              | 'act-now:write'
              | 'instruments:read'
              | 'agency:read'
              | 'agency:write'
              | 'import:read'
              | 'import:write'
              | 'ledger:read'
            )[]
            /** Format: date-time */
            madeAt: string
            madeBy: string
            /** Format: date-time */
            closedAt?: string
            /** @description When one of its keys last did not let it in, and why. */
            lastRefused?: {
              /** Format: date-time */
              at: string
              /** @enum {string} */
              why: 'closed' | 'expired' | 'withdrawn' | 'not-allowed'
            }
            /** @description How many practitioners let it act for them. */
            allowedBy: number
            keys: {
              /** Format: uuid */
              id: string
              /** @description What the key begins with, to tell it from others. */
              prefix: string
              /** Format: date-time */
              madeAt: string
              madeBy: string
              /**
               * Format: date
               * @description The last day on which it holds.
               */
              expiresOn: string
              /** Format: date-time */
              withdrawnAt?: string
              /** Format: date-time */
              lastUsedAt?: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  putSystemsBySystemId: {
    parameters: {
      query?: never
      header?: never
      path: {
        systemId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Case management",
         *       "purpose": "Sends evidence that officers record in the case management system.",
         *       "role": "none",
         *       "scopes": [
         *         "people:read",
         *         "evidence:write"
         *       ]
         *     }
         */
        'application/json': {
          /** @description As practitioners know it. */
          name: string
          /** @description What it does for the agency: practitioners decide by it whether it may act for them. */
          purpose: string
          /**
           * @description What it is when it asks for itself. With `none` it only acts for practitioners who allow it.
           * @enum {string}
           */
          role: 'none' | 'practitioner' | 'supervisor'
          /** @default [] */
          scopes?: (
            | 'people:read'
            | 'people:write'
            | 'membership:read'
            | 'membership:write'
            | 'evidence:read'
            | 'evidence:write'
            | 'assessments:read'
            | 'assessments:write'
            | 'tools:read'
            | 'tools:write'
            | 'victims:read'
            | 'victims:write'
            | 'actions:read'
            | 'actions:write'
            | 'visits:read'
            | 'visits:write'
            | 'act-now:read'
            | 'act-now:write'
            | 'instruments:read'
            | 'agency:read'
            | 'agency:write'
            | 'import:read'
            | 'import:write'
            | 'ledger:read'
          )[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            purpose: string
            /** @enum {string} */
            role: 'none' | 'practitioner' | 'supervisor'
            scopes: (
              | 'people:read'
              | 'people:write'
              | 'membership:read'
              | 'membership:write'
              | 'evidence:read'
              | 'evidence:write'
              | 'assessments:read'
              | 'assessments:write'
              | 'tools:read'
              | 'tools:write'
              | 'victims:read'
              | 'victims:write'
              | 'actions:read'
              | 'actions:write'
              | 'visits:read'
              | 'visits:write'
              | 'act-now:read'
              | 'act-now:write'
              | 'instruments:read'
              | 'agency:read'
              | 'agency:write'
              | 'import:read'
              | 'import:write'
              | 'ledger:read'
            )[]
            /** Format: date-time */
            madeAt: string
            madeBy: string
            /** Format: date-time */
            closedAt?: string
            /** @description When one of its keys last did not let it in, and why. */
            lastRefused?: {
              /** Format: date-time */
              at: string
              /** @enum {string} */
              why: 'closed' | 'expired' | 'withdrawn' | 'not-allowed'
            }
            /** @description How many practitioners let it act for them. */
            allowedBy: number
            keys: {
              /** Format: uuid */
              id: string
              /** @description What the key begins with, to tell it from others. */
              prefix: string
              /** Format: date-time */
              madeAt: string
              madeBy: string
              /**
               * Format: date
               * @description The last day on which it holds.
               */
              expiresOn: string
              /** Format: date-time */
              withdrawnAt?: string
              /** Format: date-time */
              lastUsedAt?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postSystemsBySystemIdClosure: {
    parameters: {
      query?: never
      header?: never
      path: {
        systemId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            purpose: string
            /** @enum {string} */
            role: 'none' | 'practitioner' | 'supervisor'
            scopes: (
              | 'people:read'
              | 'people:write'
              | 'membership:read'
              | 'membership:write'
              | 'evidence:read'
              | 'evidence:write'
              | 'assessments:read'
              | 'assessments:write'
              | 'tools:read'
              | 'tools:write'
              | 'victims:read'
              | 'victims:write'
              | 'actions:read'
              | 'actions:write'
              | 'visits:read'
              | 'visits:write'
              | 'act-now:read'
              | 'act-now:write'
              | 'instruments:read'
              | 'agency:read'
              | 'agency:write'
              | 'import:read'
              | 'import:write'
              | 'ledger:read'
            )[]
            /** Format: date-time */
            madeAt: string
            madeBy: string
            /** Format: date-time */
            closedAt?: string
            /** @description When one of its keys last did not let it in, and why. */
            lastRefused?: {
              /** Format: date-time */
              at: string
              /** @enum {string} */
              why: 'closed' | 'expired' | 'withdrawn' | 'not-allowed'
            }
            /** @description How many practitioners let it act for them. */
            allowedBy: number
            keys: {
              /** Format: uuid */
              id: string
              /** @description What the key begins with, to tell it from others. */
              prefix: string
              /** Format: date-time */
              madeAt: string
              madeBy: string
              /**
               * Format: date
               * @description The last day on which it holds.
               */
              expiresOn: string
              /** Format: date-time */
              withdrawnAt?: string
              /** Format: date-time */
              lastUsedAt?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postSystemsBySystemIdKeys: {
    parameters: {
      query?: never
      header?: never
      path: {
        systemId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "days": 90
         *     }
         */
        'application/json': {
          /** @description For how many days it holds, today included. */
          days: number
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            key: string
            prefix: string
            /** Format: date */
            expiresOn: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postSystemsBySystemIdKeysByKeyIdWithdrawal: {
    parameters: {
      query?: never
      header?: never
      path: {
        systemId: string
        keyId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            name: string
            purpose: string
            /** @enum {string} */
            role: 'none' | 'practitioner' | 'supervisor'
            scopes: (
              | 'people:read'
              | 'people:write'
              | 'membership:read'
              | 'membership:write'
              | 'evidence:read'
              | 'evidence:write'
              | 'assessments:read'
              | 'assessments:write'
              | 'tools:read'
              | 'tools:write'
              | 'victims:read'
              | 'victims:write'
              | 'actions:read'
              | 'actions:write'
              | 'visits:read'
              | 'visits:write'
              | 'act-now:read'
              | 'act-now:write'
              | 'instruments:read'
              | 'agency:read'
              | 'agency:write'
              | 'import:read'
              | 'import:write'
              | 'ledger:read'
            )[]
            /** Format: date-time */
            madeAt: string
            madeBy: string
            /** Format: date-time */
            closedAt?: string
            /** @description When one of its keys last did not let it in, and why. */
            lastRefused?: {
              /** Format: date-time */
              at: string
              /** @enum {string} */
              why: 'closed' | 'expired' | 'withdrawn' | 'not-allowed'
            }
            /** @description How many practitioners let it act for them. */
            allowedBy: number
            keys: {
              /** Format: uuid */
              id: string
              /** @description What the key begins with, to tell it from others. */
              prefix: string
              /** Format: date-time */
              madeAt: string
              madeBy: string
              /**
               * Format: date
               * @description The last day on which it holds.
               */
              expiresOn: string
              /** Format: date-time */
              withdrawnAt?: string
              /** Format: date-time */
              lastUsedAt?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAccountSystems: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              name: string
              purpose: string
              /** @description What it can do under your name. */
              scopes: (
                | 'people:read'
                | 'people:write'
                | 'membership:read'
                | 'membership:write'
                | 'evidence:read'
                | 'evidence:write'
                | 'assessments:read'
                | 'assessments:write'
                | 'tools:read'
                | 'tools:write'
                | 'victims:read'
                | 'victims:write'
                | 'actions:read'
                | 'actions:write'
                | 'visits:read'
                | 'visits:write'
                | 'act-now:read'
                | 'act-now:write'
                | 'instruments:read'
                | 'agency:read'
                | 'agency:write'
                | 'import:read'
                | 'import:write'
                | 'ledger:read'
              )[]
              /**
               * Format: date-time
               * @description Since when it may act for you; missing when it may not.
               */
              allowedAt?: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  putAccountSystemsBySystemId: {
    parameters: {
      query?: never
      header?: never
      path: {
        systemId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "allowed": true
         *     }
         */
        'application/json': {
          allowed: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            allowed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencySettings: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              name: string
              label: string
              /**
               * @description Of a number.
               * @enum {string}
               */
              unit?: 'minutes' | 'hours' | 'days' | 'months'
              least?: number
              most?: number
              /** @description Of a choice: the ways of which one is in use. */
              options?: {
                code: string
                label: string
                help: string
              }[]
              /** @description What holds today. */
              now: {
                /** @description A whole number, or the code of an option. */
                value: number | string
                /**
                 * Format: date
                 * @description The first day on which it holds.
                 */
                since: string
                /** @description Where it comes from, and how well that is known. */
                standing: string
                /** @description Who decided it; left out for the initial value, which your agency has not confirmed. */
                setBy?: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencySettingsBySetting: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        setting: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            label: string
            /**
             * @description Of a number.
             * @enum {string}
             */
            unit?: 'minutes' | 'hours' | 'days' | 'months'
            least?: number
            most?: number
            /** @description Of a choice: the ways of which one is in use. */
            options?: {
              code: string
              label: string
              help: string
            }[]
            /** @description What holds today. */
            now: {
              /** @description A whole number, or the code of an option. */
              value: number | string
              /**
               * Format: date
               * @description The first day on which it holds.
               */
              since: string
              /** @description Where it comes from, and how well that is known. */
              standing: string
              /** @description Who decided it; left out for the initial value, which your agency has not confirmed. */
              setBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
            }
            /** @description The latest to begin first; the initial value is the last. */
            decisions: {
              /** @description A whole number, or the code of an option. */
              value: number | string
              /**
               * Format: date
               * @description The first day on which it holds.
               */
              since: string
              /** @description Where it comes from, and how well that is known. */
              standing: string
              /** @description Who decided it; left out for the initial value, which your agency has not confirmed. */
              setBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencySettingsBySettingDecisions: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        setting: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "value": 12,
         *       "standing": "Force order 12 of 2026",
         *       "from": "2027-01-01"
         *     }
         */
        'application/json': {
          /** @description A whole number, or the code of an option. */
          value: number | string
          /** @description Where it comes from. It is shown beside every deadline that it makes. */
          standing: string
          /**
           * Format: date
           * @description The first day on which it holds; left out, from today.
           */
          from?: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            label: string
            /**
             * @description Of a number.
             * @enum {string}
             */
            unit?: 'minutes' | 'hours' | 'days' | 'months'
            least?: number
            most?: number
            /** @description Of a choice: the ways of which one is in use. */
            options?: {
              code: string
              label: string
              help: string
            }[]
            /** @description What holds today. */
            now: {
              /** @description A whole number, or the code of an option. */
              value: number | string
              /**
               * Format: date
               * @description The first day on which it holds.
               */
              since: string
              /** @description Where it comes from, and how well that is known. */
              standing: string
              /** @description Who decided it; left out for the initial value, which your agency has not confirmed. */
              setBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getLedger: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 100
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /** @description Who did it. */
        practitioner?: string
        /** @description Whom it was about. */
        person?: string
        /**
         * @description A code of an action, or its beginning: person.consulted, evidence.
         * @example person.consulted
         */
        action?: string
        /**
         * @description The first day.
         * @example 2026-11-01
         */
        from?: string
        /** @description The last day. */
        to?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: date-time */
              at: string
              /** @description Who did it; left out for the system. */
              actor?: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description The system that did it for them; left out for what was done at a page. */
              through?: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description A code; a part of it that ends in a dot narrows a list. */
              action: string
              /** @description The action in words, to stand after a name. */
              words: string
              /** @description Whom it was about. The name only where the reader may open cases, and that one. */
              person?: {
                /** Format: uuid */
                id: string
                name?: string
              }
              /** @description The rows that it was about or wrote, or the page or operation. */
              subjects: {
                kind: string
                id: string
              }[]
              /** @description Counts and codes: never what was typed. */
              detail: {
                [key: string]: unknown
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getInstruments: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              code: string
              version: string
              title: string
              /** @enum {string} */
              status: 'published' | 'pilot' | 'withdrawn'
              /** Format: date */
              published: string
              /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
              hash: string
              /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
              own: boolean
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getInstrumentsByCodeByVersion: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        code: string
        version: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            document:
              | {
                  code: string
                  version: string
                  title: string
                  /** @enum {string} */
                  status: 'published' | 'pilot' | 'withdrawn'
                  /** Format: date */
                  published: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  counts: {
                    risk: number
                    protective: number
                  }
                  applicability: {
                    sex: {
                      oneOf: ('male' | 'female')[]
                      otherwise: string
                    }
                    age: {
                      from: number
                      otherwise: string
                    }
                    offer: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  scales: {
                    presence: {
                      title: string
                      question: string
                      standing: {
                        /** @enum {string} */
                        confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                        note: string
                      }
                      options: {
                        code: string
                        label: string
                        help: string
                      }[]
                    }
                    priority: {
                      title: string
                      question: string
                      standing: {
                        /** @enum {string} */
                        confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                        note: string
                      }
                      options: {
                        code: string
                        label: string
                        help: string
                      }[]
                    }
                    level: {
                      title: string
                      question: string
                      standing: {
                        /** @enum {string} */
                        confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                        note: string
                      }
                      options: {
                        code: string
                        label: string
                        help: string
                      }[]
                    }
                  }
                  priorityAreaFrom: string
                  rationaleFrom?: string
                  factors: {
                    code: string
                    /** @enum {string} */
                    kind: 'risk' | 'protective'
                    name: string
                    description: string
                    indicators: string[]
                    questions: string[]
                    directions: ('raises risk' | 'lowers risk' | 'strengthens' | 'weakens')[]
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }[]
                  sources: {
                    code: string
                    label: string
                    help: string
                    expected: boolean
                  }[]
                }
              | {
                  /** @constant */
                  format: 'tool/1'
                  code: string
                  version: string
                  title: string
                  short: string
                  /** @enum {string} */
                  kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                  /** @enum {string} */
                  status: 'published' | 'pilot' | 'withdrawn'
                  /** Format: date */
                  published: string
                  about: string
                  wording: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citations: string[]
                  /** @enum {string} */
                  tier: 'shared' | 'own' | 'victim'
                  covers: {
                    whom: string
                    conditions: {
                      must: components['schemas']['Condition']
                      otherwise: string
                    }[]
                    offer: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  goodForMonths: {
                    months: number | null
                    from?: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  readings: {
                    code: string
                    title: string
                    question: string
                    options: {
                      code: string
                      label: string
                      help: string
                    }[]
                    default: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citation: string
                  }[]
                  sections: {
                    code: string
                    title: string
                    help?: string
                    items: (
                      | {
                          /** @constant */
                          kind: 'choice'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                          options: {
                            code: string
                            label: string
                            help?: string
                            /** @constant */
                            missing?: true
                          }[]
                        }
                      | {
                          /** @constant */
                          kind: 'count'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                          from: number
                          to: number
                        }
                      | {
                          /** @constant */
                          kind: 'day'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                        }
                      | {
                          /** @constant */
                          kind: 'years'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          since: string
                          until: string
                          from: number
                          to: number
                          otherwise: string
                        }
                      | {
                          /** @constant */
                          kind: 'words'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                          most: number
                        }
                    )[]
                  }[]
                  agreements: (
                    | {
                        /** @constant */
                        rule: 'not-more-than'
                        /** @constant */
                        version: 1
                        item: string
                        than: string
                        otherwise: string
                      }
                    | {
                        /** @constant */
                        rule: 'not-before'
                        /** @constant */
                        version: 1
                        item: string
                        before: string
                        otherwise: string
                      }
                    | {
                        /** @constant */
                        rule: 'never-both'
                        /** @constant */
                        version: 1
                        items: string[]
                        when: components['schemas']['Condition']
                        otherwise: string
                      }
                  )[]
                  scores: {
                    code: string
                    title: string
                    meaning: string
                    bands: {
                      code: string
                      label: string
                      help?: string
                      /** @constant */
                      urgent?: true
                    }[]
                    rule:
                      | {
                          /** @constant */
                          rule: 'points'
                          /** @constant */
                          version: 1
                          items: (
                            | {
                                item: string
                                steps: {
                                  from: number
                                  points: number
                                }[]
                              }
                            | {
                                item: string
                                points: {
                                  [key: string]: number
                                }
                              }
                          )[]
                          without: string[]
                          cuts: {
                            from: number
                            band: string
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'raised'
                          /** @constant */
                          version: 1
                          base: string
                          when: {
                            holds: components['schemas']['Condition']
                            words: string
                          }[]
                          steps: {
                            from: number
                            by: number
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'lowered'
                          /** @constant */
                          version: 1
                          base: string
                          when: components['schemas']['Condition']
                          words: string
                          by: number
                          notBelow: string
                        }
                      | {
                          /** @constant */
                          rule: 'band-points'
                          /** @constant */
                          version: 1
                          of: {
                            score: string
                            points: {
                              [key: string]: number
                            }
                          }[]
                          cuts: {
                            from: number
                            band: string
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'logistic'
                          /** @constant */
                          version: 1
                          of: string
                          intercept: number
                          slope: number
                          decimals: number
                          none: number | null
                        }
                      | {
                          /** @constant */
                          rule: 'first-of'
                          /** @constant */
                          version: 1
                          branches: {
                            when?: components['schemas']['Condition']
                            words: string
                            band: string
                            percent?: number
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'band-table'
                          /** @constant */
                          version: 1
                          rows:
                            | {
                                score: string
                              }
                            | {
                                item: string
                              }
                          columns: {
                            score: string
                          }
                          table: {
                            [key: string]: {
                              [key: string]: string
                            }
                          }
                        }
                      | {
                          /** @constant */
                          rule: 'any-of'
                          /** @constant */
                          version: 1
                          reasons: {
                            when: components['schemas']['Condition']
                            words: string
                          }[]
                          band: string
                          otherwise: string
                        }
                      | {
                          /** @constant */
                          rule: 'judged'
                          /** @constant */
                          version: 1
                          item: string
                        }
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citation: string
                    onlyFor?: string
                  }[]
                }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postInstrumentsByCodeByVersionEvaluate: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        code: string
        version: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "answers": {
         *         "sex": "male",
         *         "sexual-conviction": "yes",
         *         "age-at-latest-offence": "17-or-over",
         *         "date-of-birth": "1990-05-17",
         *         "start-of-risk": "2020-06-01",
         *         "sexual-appearances": 2,
         *         "criminal-appearances": 3
         *       }
         *     }
         */
        'application/json': {
          /** @description What was answered, by item: the code of an option, a whole number, a day `2026-11-05`, or words. What is left out or blank is not answered. */
          answers: {
            [key: string]: string | number
          }
          /** @description Which option of each reading is in use; what is left out is as the document has it. */
          readings?: {
            [key: string]: string
          }
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            document: {
              code: string
              version: string
              /** @description The content of the document, by SHA-256. */
              hash: string
            }
            /** @description The reading in use of each rule that its sources read in more than one way. */
            readings: {
              [key: string]: string
            }
            coverage: {
              /**
               * @description Whether the tool covers this person. It scores nobody else.
               * @enum {string}
               */
              covered: 'yes' | 'no' | 'not known'
              reason?: string
              /** @description What may be done instead. */
              offer?: string
            }
            /** @description Every needed item is answered. */
            complete: boolean
            items: {
              code: string
              /** @enum {string} */
              kind: 'choice' | 'count' | 'day' | 'years' | 'words'
              /** @description Whether it is asked, given the answers before it. What is not asked never counts. */
              asked: boolean
              value?: string | number
              /** @description Asked, needed and not answered. */
              open: boolean
            }[]
            sections: {
              code: string
              /** @enum {string} */
              status: 'not asked' | 'not started' | 'begun' | 'done'
            }[]
            /** @description Items that were answered and are not asked: they do not count. */
            unasked: string[]
            /** @description One for each score of the tool, in its order; none where it does not cover the person. ARMS has none. */
            outcomes: {
              /** @description The code of the score. */
              score: string
              /** @description The rule by which it was worked out, and its version. */
              method: {
                rule: string
                version: number
              }
              /**
               * @description Incomplete: an answer that it needs is missing, and nothing is said.
               * @enum {string}
               */
              state: 'scored' | 'incomplete'
              /** @description The total: the sum of the contributions. */
              points?: number
              /** @description The greatest total that these questions could have given. */
              most?: number
              percent?: number
              /** @description The code of the band. */
              band?: string
              contributions: {
                /**
                 * @description Whether it comes from an item or from an earlier score.
                 * @enum {string}
                 */
                of: 'item' | 'score'
                code: string
                label: string
                /** @description The answer as it was read. */
                answer: string
                points: number
              }[]
              /** @description What decided a band besides points. */
              reasons: {
                words: string
                /** @description By how many bands it moved. */
                by: number
              }[]
              /** @description Items not answered: why it is incomplete, or what it does without. */
              missing: string[]
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyInstruments: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              code: string
              version: string
              title: string
              /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
              hash: string
              /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
              own: boolean
              /** @enum {string} */
              standing:
                'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
              /**
               * Format: date
               * @description Since when it is in use, or from when it will be.
               */
              from?: string
              /**
               * Format: date
               * @description The first day on which it is no longer used.
               */
              until?: string
              imported: {
                /** Format: date-time */
                at: string
                by?: string
              }
              sent?: {
                /** Format: date-time */
                at: string
                by?: string
              }
              /** @description Approved and published, or refused. */
              decided?: {
                /** Format: date-time */
                at: string
                by?: string
              }
              /** @description Why it was refused. */
              reason?: string
              withdrawn?: {
                /** Format: date-time */
                at: string
                by?: string
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyInstruments: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "document": {
         *         "code": "arms",
         *         "version": "2",
         *         "title": "ARMS, as worded by our force"
         *       }
         *     }
         */
        'application/json': {
          /** @description The whole document. What is wrong with it is said all at once, by place. */
          document: {
            [key: string]: unknown
          }
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyInstrumentsByDocumentId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            document:
              | {
                  code: string
                  version: string
                  title: string
                  /** @enum {string} */
                  status: 'published' | 'pilot' | 'withdrawn'
                  /** Format: date */
                  published: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  counts: {
                    risk: number
                    protective: number
                  }
                  applicability: {
                    sex: {
                      oneOf: ('male' | 'female')[]
                      otherwise: string
                    }
                    age: {
                      from: number
                      otherwise: string
                    }
                    offer: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  scales: {
                    presence: {
                      title: string
                      question: string
                      standing: {
                        /** @enum {string} */
                        confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                        note: string
                      }
                      options: {
                        code: string
                        label: string
                        help: string
                      }[]
                    }
                    priority: {
                      title: string
                      question: string
                      standing: {
                        /** @enum {string} */
                        confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                        note: string
                      }
                      options: {
                        code: string
                        label: string
                        help: string
                      }[]
                    }
                    level: {
                      title: string
                      question: string
                      standing: {
                        /** @enum {string} */
                        confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                        note: string
                      }
                      options: {
                        code: string
                        label: string
                        help: string
                      }[]
                    }
                  }
                  priorityAreaFrom: string
                  rationaleFrom?: string
                  factors: {
                    code: string
                    /** @enum {string} */
                    kind: 'risk' | 'protective'
                    name: string
                    description: string
                    indicators: string[]
                    questions: string[]
                    directions: ('raises risk' | 'lowers risk' | 'strengthens' | 'weakens')[]
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }[]
                  sources: {
                    code: string
                    label: string
                    help: string
                    expected: boolean
                  }[]
                }
              | {
                  /** @constant */
                  format: 'tool/1'
                  code: string
                  version: string
                  title: string
                  short: string
                  /** @enum {string} */
                  kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                  /** @enum {string} */
                  status: 'published' | 'pilot' | 'withdrawn'
                  /** Format: date */
                  published: string
                  about: string
                  wording: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citations: string[]
                  /** @enum {string} */
                  tier: 'shared' | 'own' | 'victim'
                  covers: {
                    whom: string
                    conditions: {
                      must: components['schemas']['Condition']
                      otherwise: string
                    }[]
                    offer: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  goodForMonths: {
                    months: number | null
                    from?: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  readings: {
                    code: string
                    title: string
                    question: string
                    options: {
                      code: string
                      label: string
                      help: string
                    }[]
                    default: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citation: string
                  }[]
                  sections: {
                    code: string
                    title: string
                    help?: string
                    items: (
                      | {
                          /** @constant */
                          kind: 'choice'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                          options: {
                            code: string
                            label: string
                            help?: string
                            /** @constant */
                            missing?: true
                          }[]
                        }
                      | {
                          /** @constant */
                          kind: 'count'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                          from: number
                          to: number
                        }
                      | {
                          /** @constant */
                          kind: 'day'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                        }
                      | {
                          /** @constant */
                          kind: 'years'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          since: string
                          until: string
                          from: number
                          to: number
                          otherwise: string
                        }
                      | {
                          /** @constant */
                          kind: 'words'
                          code: string
                          prompt: string
                          help: string
                          when?: components['schemas']['Condition']
                          /** @constant */
                          optional?: true
                          neededWhen?: components['schemas']['Condition']
                          /** @enum {string} */
                          tier?: 'shared' | 'own' | 'victim'
                          prefill?:
                            | (
                                | 'sex'
                                | 'date-of-birth'
                                | 'start-of-risk'
                                | 'sexual-conviction'
                                | 'sexual-sanctions'
                                | 'all-sanctions'
                                | 'last-sexual-sanction'
                                | 'today'
                              )
                            | {
                                tool: string
                                score: string
                              }
                          most: number
                        }
                    )[]
                  }[]
                  agreements: (
                    | {
                        /** @constant */
                        rule: 'not-more-than'
                        /** @constant */
                        version: 1
                        item: string
                        than: string
                        otherwise: string
                      }
                    | {
                        /** @constant */
                        rule: 'not-before'
                        /** @constant */
                        version: 1
                        item: string
                        before: string
                        otherwise: string
                      }
                    | {
                        /** @constant */
                        rule: 'never-both'
                        /** @constant */
                        version: 1
                        items: string[]
                        when: components['schemas']['Condition']
                        otherwise: string
                      }
                  )[]
                  scores: {
                    code: string
                    title: string
                    meaning: string
                    bands: {
                      code: string
                      label: string
                      help?: string
                      /** @constant */
                      urgent?: true
                    }[]
                    rule:
                      | {
                          /** @constant */
                          rule: 'points'
                          /** @constant */
                          version: 1
                          items: (
                            | {
                                item: string
                                steps: {
                                  from: number
                                  points: number
                                }[]
                              }
                            | {
                                item: string
                                points: {
                                  [key: string]: number
                                }
                              }
                          )[]
                          without: string[]
                          cuts: {
                            from: number
                            band: string
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'raised'
                          /** @constant */
                          version: 1
                          base: string
                          when: {
                            holds: components['schemas']['Condition']
                            words: string
                          }[]
                          steps: {
                            from: number
                            by: number
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'lowered'
                          /** @constant */
                          version: 1
                          base: string
                          when: components['schemas']['Condition']
                          words: string
                          by: number
                          notBelow: string
                        }
                      | {
                          /** @constant */
                          rule: 'band-points'
                          /** @constant */
                          version: 1
                          of: {
                            score: string
                            points: {
                              [key: string]: number
                            }
                          }[]
                          cuts: {
                            from: number
                            band: string
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'logistic'
                          /** @constant */
                          version: 1
                          of: string
                          intercept: number
                          slope: number
                          decimals: number
                          none: number | null
                        }
                      | {
                          /** @constant */
                          rule: 'first-of'
                          /** @constant */
                          version: 1
                          branches: {
                            when?: components['schemas']['Condition']
                            words: string
                            band: string
                            percent?: number
                          }[]
                        }
                      | {
                          /** @constant */
                          rule: 'band-table'
                          /** @constant */
                          version: 1
                          rows:
                            | {
                                score: string
                              }
                            | {
                                item: string
                              }
                          columns: {
                            score: string
                          }
                          table: {
                            [key: string]: {
                              [key: string]: string
                            }
                          }
                        }
                      | {
                          /** @constant */
                          rule: 'any-of'
                          /** @constant */
                          version: 1
                          reasons: {
                            when: components['schemas']['Condition']
                            words: string
                          }[]
                          band: string
                          otherwise: string
                        }
                      | {
                          /** @constant */
                          rule: 'judged'
                          /** @constant */
                          version: 1
                          item: string
                        }
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citation: string
                    onlyFor?: string
                  }[]
                }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAgencyInstrumentsByDocumentIdDifference: {
    parameters: {
      query?: {
        /** @description Another document of the same code; left out, the one in use. */
        with?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            before?: {
              /** Format: uuid */
              id: string
              code: string
              version: string
              title: string
              /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
              hash: string
              /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
              own: boolean
              /** @enum {string} */
              standing:
                'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
              /**
               * Format: date
               * @description Since when it is in use, or from when it will be.
               */
              from?: string
              /**
               * Format: date
               * @description The first day on which it is no longer used.
               */
              until?: string
              imported: {
                /** Format: date-time */
                at: string
                by?: string
              }
              sent?: {
                /** Format: date-time */
                at: string
                by?: string
              }
              /** @description Approved and published, or refused. */
              decided?: {
                /** Format: date-time */
                at: string
                by?: string
              }
              /** @description Why it was refused. */
              reason?: string
              withdrawn?: {
                /** Format: date-time */
                at: string
                by?: string
              }
            }
            changes: {
              /** @enum {string} */
              group:
                | 'The document'
                | 'Whom it covers'
                | 'Thresholds'
                | 'Scales'
                | 'Factors'
                | 'Sections'
                | 'Items'
                | 'Sources'
                | 'Readings'
                | 'Agreement of answers'
                | 'Scores'
                | 'How well it is known'
              code: string
              name: string
              /** @enum {string} */
              kind: 'same' | 'reworded' | 'swapped' | 'options changed' | 'replaced' | 'removed' | 'added'
              changes: {
                place: string
                before?: string
                after?: string
              }[]
            }[]
            /** @description What is more than wording: whoever approves it says that they have seen it. */
            warnings: {
              /** @enum {string} */
              kind:
                | 'whom it covers'
                | 'removed'
                | 'another question'
                | 'another meaning'
                | 'answers'
                | 'when it is asked'
                | 'who reads it'
                | 'points'
                | 'bands'
                | 'rule'
                | 'reading'
                | 'agreement'
                | 'threshold'
                | 'standing'
              about: string
              message: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyInstrumentsByDocumentIdSubmission: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyInstrumentsByDocumentIdApproval: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "seen": true
         *     }
         */
        'application/json': {
          /** @description That you have seen what is more than wording (`warnings` of the difference from the document in use), and that whoever loaded it bears your name or one of you made the other an administrator lately. Needed where there is anything of that. */
          seen?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyInstrumentsByDocumentIdRefusal: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Factor 3 has lost its second sentence."
         *     }
         */
        'application/json': {
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyInstrumentsByDocumentIdUses: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from": "2030-01-01"
         *     }
         */
        'application/json': {
          /**
           * Format: date
           * @description From tomorrow on.
           */
          from: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAgencyInstrumentsByDocumentIdWithdrawal: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        documentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from": "2030-01-01"
         *     }
         */
        'application/json': {
          /**
           * Format: date
           * @description The first day on which it is no longer used, from tomorrow on; left out for a draft.
           */
          from?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            code: string
            version: string
            title: string
            /** @description SHA-256 of the document in canonical JSON (RFC 8785), in hex: what an assessment pins. */
            hash: string
            /** @description Whether it is a wording of your agency; otherwise it ships with the service. */
            own: boolean
            /** @enum {string} */
            standing:
              'in use' | 'coming' | 'published' | 'pilot' | 'draft' | 'waiting for approval' | 'refused' | 'withdrawn'
            /**
             * Format: date
             * @description Since when it is in use, or from when it will be.
             */
            from?: string
            /**
             * Format: date
             * @description The first day on which it is no longer used.
             */
            until?: string
            imported: {
              /** Format: date-time */
              at: string
              by?: string
            }
            sent?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Approved and published, or refused. */
            decided?: {
              /** Format: date-time */
              at: string
              by?: string
            }
            /** @description Why it was refused. */
            reason?: string
            withdrawn?: {
              /** Format: date-time */
              at: string
              by?: string
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeople: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 10
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /**
         * @description Names, numbers, dates and years of birth, words of an address and postcodes, in any order; slips are forgiven. Left out: everybody.
         * @example harcort 9/4/1971
         */
        q?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              personId: string
              familyName: string
              givenNames: string
              /** Format: date */
              bornOn: string
              /** @description Whether only named readers of your agency may open the record. */
              restricted: boolean
              /** @description Whether a risk to staff is recorded. */
              riskToStaff: boolean
              level?: string
              levelProvisional: boolean
              /** @description Who answers for the person in your agency. */
              practitionerName?: string
              identifiers: {
                /**
                 * @description pnc: PNC ID; cro: CRO number; crn: Probation CRN; visor: ViSOR ID; prison: Prison number
                 * @enum {string}
                 */
                kind: 'pnc' | 'cro' | 'crn' | 'visor' | 'prison'
                /** @description Written in any usual way; it is kept and read in one. */
                value: string
              }[]
              /** @description How well somebody fits what was looked for. */
              found?: {
                /** @description Why they were found, each as a phrase. */
                reasons: string[]
                /** @description What was asked for and does not fit. Empty for whoever fits all of it. */
                missing: string[]
                score: number
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
            cut?: boolean
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeople: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "familyName": "Harcourt",
         *       "givenNames": "Dennis",
         *       "bornOn": "1971-04-09",
         *       "sex": "male",
         *       "basis": "manages the person in the community",
         *       "identifiers": [
         *         {
         *           "kind": "crn",
         *           "value": "X123456"
         *         }
         *       ],
         *       "registration": {
         *         "from": "2024-03-01",
         *         "period": "10 years"
         *       }
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is added once.
           */
          id?: string
          familyName: string
          givenNames: string
          /** Format: date */
          bornOn: string
          /**
           * @description As recorded at birth or by a court.
           * @enum {string}
           */
          sex: 'male' | 'female'
          /**
           * @description Why your agency may hold the record.
           * @enum {string}
           */
          basis:
            | 'manages the person in the community'
            | 'supervises the person on licence or a community order'
            | 'holds the person in custody'
            | 'assists another agency'
          /** @default [] */
          identifiers?: {
            /**
             * @description pnc: PNC ID; cro: CRO number; crn: Probation CRN; visor: ViSOR ID; prison: Prison number
             * @enum {string}
             */
            kind: 'pnc' | 'cro' | 'crn' | 'visor' | 'prison'
            /** @description Written in any usual way; it is kept and read in one. */
            value: string
          }[]
          registration?: {
            /**
             * Format: date
             * @description Since when they have been registered.
             */
            from: string
            /**
             * Format: date
             * @description Of conviction or finding (Sexual Offences Act 2003, section 82).
             */
            relevantDate?: string
            /** @description Such as 10 years, or indefinite. */
            period?: string
            /** Format: date */
            endsOn?: string
          }
          /**
           * Format: uuid
           * @description Who answers for the person; left out, whoever adds them.
           */
          practitionerId?: string
          /**
           * @description People like this one who are somebody else, as somebody who compared them says.
           * @default []
           */
          differsFrom?: string[]
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been added before: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleComparison: {
    parameters: {
      query: {
        /**
         * @description Two people by id: the member comes twice.
         * @example [
         *       "019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b",
         *       "019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2c"
         *     ]
         */
        person: string[]
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            people: {
              /** Format: uuid */
              personId: string
              familyName: string
              givenNames: string
              /** Format: date */
              bornOn: string
              /**
               * @description As recorded at birth or by a court.
               * @enum {string}
               */
              sex: 'male' | 'female'
              /** @description Other names, as written. */
              aliases: string[]
              identifiers: {
                /**
                 * @description pnc: PNC ID; cro: CRO number; crn: Probation CRN; visor: ViSOR ID; prison: Prison number
                 * @enum {string}
                 */
                kind: 'pnc' | 'cro' | 'crn' | 'visor' | 'prison'
                /** @description Written in any usual way; it is kept and read in one. */
                value: string
              }[]
              /** @description Why there is a risk to staff; empty when none is recorded. */
              riskToStaff: string[]
              /** @description What to consider in every contact. */
              needs: {
                kind: string
                detail: string
              }[]
              /** @description Whether only named readers of your agency may open the record. */
              restricted: boolean
              custody?: {
                status: string
                place?: string
                /** Format: date */
                from: string
              }
              registration?: {
                status: string
                /** Format: date */
                from: string
                /** Format: date */
                endsOn?: string
                period?: string
              }
              leadAgency?: {
                id: number
                name: string
              }
              /** @description Who answers for the person in your agency. */
              practitioner?: {
                /** Format: uuid */
                id: string
                name: string
                /** Format: date */
                since: string
              }
              /** @description Code of the level of the assessment that stands. */
              level?: string
              levelProvisional: boolean
              /**
               * Format: date
               * @description When an assessment was last signed.
               */
              lastSignedOn?: string
              mainAddress?: {
                address: string
                postcode?: string
                /** Format: date */
                from: string
              }
            }[]
            /** @description What their names and birth dates have in common, each as a phrase. */
            alike: string[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            personId: string
            familyName: string
            givenNames: string
            /** Format: date */
            bornOn: string
            /**
             * @description As recorded at birth or by a court.
             * @enum {string}
             */
            sex: 'male' | 'female'
            /** @description Other names, as written. */
            aliases: string[]
            identifiers: {
              /**
               * @description pnc: PNC ID; cro: CRO number; crn: Probation CRN; visor: ViSOR ID; prison: Prison number
               * @enum {string}
               */
              kind: 'pnc' | 'cro' | 'crn' | 'visor' | 'prison'
              /** @description Written in any usual way; it is kept and read in one. */
              value: string
            }[]
            /** @description Why there is a risk to staff; empty when none is recorded. */
            riskToStaff: string[]
            /** @description What to consider in every contact. */
            needs: {
              kind: string
              detail: string
            }[]
            /** @description Whether only named readers of your agency may open the record. */
            restricted: boolean
            custody?: {
              status: string
              place?: string
              /** Format: date */
              from: string
            }
            registration?: {
              status: string
              /** Format: date */
              from: string
              /** Format: date */
              endsOn?: string
              period?: string
            }
            leadAgency?: {
              id: number
              name: string
            }
            /** @description Who answers for the person in your agency. */
            practitioner?: {
              /** Format: uuid */
              id: string
              name: string
              /** Format: date */
              since: string
            }
            /** @description Code of the level of the assessment that stands. */
            level?: string
            levelProvisional: boolean
            /**
             * Format: date
             * @description When an assessment was last signed.
             */
            lastSignedOn?: string
            mainAddress?: {
              address: string
              postcode?: string
              /** Format: date */
              from: string
            }
            /** @description Of names, birth date and sex: a change of them is based on it. */
            revision: number
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  patchPeopleByPersonId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 1,
         *       "familyName": "Harcourt-Lee",
         *       "nameWas": "so"
         *     }
         */
        'application/json': {
          /** @description The revision that you read. */
          revision: number
          familyName?: string
          givenNames?: string
          /** Format: date */
          bornOn?: string
          /**
           * @description As recorded at birth or by a court.
           * @enum {string}
           */
          sex?: 'male' | 'female'
          /**
           * @description With a new name: whether the earlier one was right at the time and is kept as a former name.
           * @enum {string}
           */
          nameWas?: 'so' | 'wrong'
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            personId: string
            familyName: string
            givenNames: string
            /** Format: date */
            bornOn: string
            /**
             * @description As recorded at birth or by a court.
             * @enum {string}
             */
            sex: 'male' | 'female'
            /** @description Of names, birth date and sex: a change of them is based on it. */
            revision: number
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdRecord: {
    parameters: {
      query?: {
        /**
         * @description Only this section.
         * @example addresses
         */
        section?:
          | 'risk-to-staff'
          | 'registration'
          | 'custody'
          | 'lead-agency'
          | 'allocation'
          | 'addresses'
          | 'needs'
          | 'aliases'
          | 'identifiers'
          | 'offences'
        /**
         * @description Only what is so now.
         * @example true
         */
        now?: 'true'
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: (
              | {
                  /** @constant */
                  section: 'risk-to-staff'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description What the risk is and how to work with it */
                    detail: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'registration'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Status */
                    status: string
                    /**
                     * Format: date
                     * @description Relevant date
                     */
                    relevantDate?: string
                    /** @description Notification period */
                    period?: string
                    /**
                     * Format: date
                     * @description Ends on
                     */
                    endsOn?: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'custody'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Status */
                    status: string
                    /** @description Place */
                    place?: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'lead-agency'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Lead agency */
                    leadAgencyId: number
                    /** @description Why */
                    why?: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'allocation'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Practitioner */
                    practitionerId: string
                    /** @description Why */
                    why?: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'addresses'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Kind of address */
                    kind: string
                    /** @description Address */
                    address: string
                    /** @description Postcode */
                    postcode?: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'needs'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Kind of need */
                    kind: string
                    /** @description What to do about it */
                    detail: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'aliases'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Family name */
                    familyName: string
                    /** @description Given names */
                    givenNames?: string
                    /** @description Kind of name */
                    kind: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'identifiers'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Kind of identifier */
                    kind: string
                    /** @description Identifier */
                    value: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
              | {
                  /** @constant */
                  section: 'offences'
                  /** Format: uuid */
                  id: string
                  /** @description The agency that recorded it. */
                  agencyId: number
                  /**
                   * @description Who may see it: every agency of the case, or the one that recorded it.
                   * @enum {string}
                   */
                  tier: 'shared' | 'own'
                  values: {
                    /** @description Offence */
                    offence: string
                    /**
                     * Format: date
                     * @description Date of conviction
                     */
                    convictedOn: string
                    /** @description Court */
                    court?: string
                    /** @description Sentence */
                    sentence: string
                    /**
                     * Format: date
                     * @description Date of release
                     */
                    releasedOn?: string
                    /**
                     * Format: date
                     * @description Date on which the licence ends
                     */
                    licenceEndedOn?: string
                  }
                  /** @description How it reads. */
                  says: string
                  /**
                   * Format: date
                   * @description From this day on.
                   */
                  from: string
                  /**
                   * Format: date
                   * @description Up to and without this day; left out while it is so.
                   */
                  to?: string
                  /** @enum {string} */
                  endedAs?: 'ended' | 'replaced' | 'in error'
                  endedWhy?: string
                  /** Format: date-time */
                  endedAt?: string
                  endedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                }
            )[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdRecord: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "section": "addresses",
         *       "from": "2026-10-01",
         *       "values": {
         *         "kind": "main",
         *         "address": "4 Mill Lane, Northshire",
         *         "postcode": "ZZ1 1ZZ"
         *       }
         *     }
         */
        'application/json':
          | {
              /** @constant */
              section: 'risk-to-staff'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /** @description What the risk is and how to work with it. It is shown wherever a visit is planned or recorded: say what a crew needs to know. */
                detail: string
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from?: string
            }
          | {
              /** @constant */
              section: 'registration'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /**
                 * @description Status.
                 * @enum {string}
                 */
                status: 'registered' | 'ended'
                /**
                 * Format: date
                 * @description Relevant date. Of conviction or finding, from which the notification period runs (Sexual Offences Act 2003, section 82).
                 */
                relevantDate?: string
                /** @description Notification period. Such as 10 years, or indefinite. */
                period?: string
                /**
                 * Format: date
                 * @description Ends on. Leave blank if it is indefinite.
                 */
                endsOn?: string
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from: string
              /** @description The entry that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced. */
              replaces?: string | null
            }
          | {
              /** @constant */
              section: 'custody'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /**
                 * @description Status.
                 * @enum {string}
                 */
                status: 'community' | 'licence' | 'custody' | 'hospital' | 'abroad' | 'missing'
                /** @description Place. Prison, hospital or country. */
                place?: string
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from: string
              /** @description The entry that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced. */
              replaces?: string | null
            }
          | {
              /** @constant */
              section: 'addresses'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /**
                 * @description Kind of address.
                 * @enum {string}
                 */
                kind: 'main' | 'other'
                /** @description Address. */
                address: string
                /** @description Postcode. */
                postcode?: string
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from: string
              /** @description The entry that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced. */
              replaces?: string | null
            }
          | {
              /** @constant */
              section: 'needs'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /**
                 * @description Kind of need.
                 * @enum {string}
                 */
                kind: 'disability' | 'communication' | 'language' | 'health' | 'other'
                /** @description What to do about it. What somebody who visits or interviews should do or bring, such as an interpreter of a named language. */
                detail: string
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from?: string
            }
          | {
              /** @constant */
              section: 'aliases'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /** @description Family name. */
                familyName: string
                /** @description Given names. */
                givenNames?: string
                /**
                 * @description Kind of name.
                 * @enum {string}
                 */
                kind: 'former name' | 'alias' | 'nickname' | 'spelling'
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from?: string
            }
          | {
              /** @constant */
              section: 'identifiers'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /**
                 * @description Kind of identifier.
                 * @enum {string}
                 */
                kind: 'pnc' | 'cro' | 'crn' | 'visor' | 'prison'
                /** @description Identifier. */
                value: string
              }
              /**
               * Format: date
               * @description From when it holds.
               */
              from?: string
            }
          | {
              /** @constant */
              section: 'offences'
              /**
               * Format: uuid
               * @description Made by the sender, so that what is sent twice is added once.
               */
              id?: string
              values: {
                /** @description Offence. Its name and the number of counts. What happened belongs to the evidence.. */
                offence: string
                /**
                 * Format: date
                 * @description Date of conviction.
                 */
                convictedOn: string
                /** @description Court. */
                court?: string
                /** @description Sentence. */
                sentence: string
                /**
                 * Format: date
                 * @description Date of release.
                 */
                releasedOn?: string
                /**
                 * Format: date
                 * @description Date on which the licence ends.
                 */
                licenceEndedOn?: string
              }
            }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been added before: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdRecordGender: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** @constant */
              section: 'gender'
              /** Format: uuid */
              id: string
              /** @description The agency that recorded it. */
              agencyId: number
              /**
               * @description Who may see it: every agency of the case, or the one that recorded it.
               * @enum {string}
               */
              tier: 'shared' | 'own'
              values: {
                /** @description What this person has told you */
                detail: string
              }
              /** @description How it reads. */
              says: string
              /**
               * Format: date
               * @description From this day on.
               */
              from: string
              /**
               * Format: date
               * @description Up to and without this day; left out while it is so.
               */
              to?: string
              /** @enum {string} */
              endedAs?: 'ended' | 'replaced' | 'in error'
              endedWhy?: string
              /** Format: date-time */
              endedAt?: string
              endedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** Format: date-time */
              recordedAt: string
              recordedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdRecordGender: {
    parameters: {
      query?: never
      header?: never
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "section": "gender",
         *       "values": {
         *         "detail": "Wishes to be addressed as Ms Harcourt."
         *       }
         *     }
         */
        'application/json': {
          /** @constant */
          section: 'gender'
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is added once.
           */
          id?: string
          values: {
            /** @description What this person has told you. How they wish to be addressed, and what bears on how you work with them. Nothing more.. */
            detail: string
          }
          /**
           * Format: date
           * @description From when it holds.
           */
          from?: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been added before: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdRecordBySectionByItemIdEnding: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        section:
          | 'aliases'
          | 'identifiers'
          | 'needs'
          | 'gender'
          | 'addresses'
          | 'offences'
          | 'registration'
          | 'custody'
          | 'risk-to-staff'
        itemId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "as": "ended",
         *       "on": "2026-11-01",
         *       "why": "Moved out."
         *     }
         */
        'application/json': {
          /**
           * @description It is so no longer, or it was never so.
           * @enum {string}
           */
          as: 'ended' | 'in error'
          /**
           * Format: date
           * @description With `ended`: the first day on which it is so no longer.
           */
          on?: string
          why: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdAllocations: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "practitionerId": "019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b",
         *       "why": "Covers this area now."
         *     }
         */
        'application/json': {
          /** Format: uuid */
          practitionerId: string
          /**
           * Format: date
           * @description From when it holds; left out, from today.
           */
          from?: string
          why?: string
          /** @description The entry of the record that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced. */
          replaces?: string | null
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: uuid
             * @description Of the entry of the record.
             */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdAgencies: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              agency: {
                id: number
                name: string
              }
              leads: boolean
              /** @description Who answers for the person there. */
              practitionerName?: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdAgencies: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "agencyId": 2,
         *       "basis": "supervises him on licence"
         *     }
         */
        'application/json': {
          agencyId: number
          /** @description Why they need the record. */
          basis: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              agency: {
                id: number
                name: string
              }
              leads: boolean
              /** @description Who answers for the person there. */
              practitionerName?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdLeadAgencies: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "agencyId": 2,
         *       "from": "2026-11-01"
         *     }
         */
        'application/json': {
          /** @description One that works with the person. */
          agencyId: number
          /**
           * Format: date
           * @description From when it holds; left out, from today.
           */
          from?: string
          why?: string
          /** @description The entry of the record that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced. */
          replaces?: string | null
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: uuid
             * @description Of the entry of the record.
             */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdRestriction: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            restricted: boolean
            /** @description Those of your agency who may open the record while it is restricted. */
            readers: {
              practitioner: {
                /** Format: uuid */
                id: string
                name: string
              }
              why: string
              /** Format: date */
              from: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  putPeopleByPersonIdRestriction: {
    parameters: {
      query?: never
      header?: {
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "restricted": true,
         *       "why": "A relative works here.",
         *       "readers": [
         *         "019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b"
         *       ]
         *     }
         */
        'application/json':
          | {
              /** @constant */
              restricted: true
              why: string
              /**
               * @description Practitioners and supervisors of your agency.
               * @default []
               */
              readers?: string[]
            }
          | {
              /** @constant */
              restricted: false
            }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            restricted: boolean
            /** @description Those of your agency who may open the record while it is restricted. */
            readers: {
              practitioner: {
                /** Format: uuid */
                id: string
                name: string
              }
              why: string
              /** Format: date */
              from: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdRestrictionReaders: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "practitionerId": "019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b",
         *       "why": "Covers while she is away."
         *     }
         */
        'application/json': {
          /** Format: uuid */
          practitionerId: string
          why: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            restricted: boolean
            /** @description Those of your agency who may open the record while it is restricted. */
            readers: {
              practitioner: {
                /** Format: uuid */
                id: string
                name: string
              }
              why: string
              /** Format: date */
              from: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdRestrictionRemovals: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "practitionerId": "019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b"
         *     }
         */
        'application/json': {
          /** Format: uuid */
          practitionerId: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            restricted: boolean
            /** @description Those of your agency who may open the record while it is restricted. */
            readers: {
              practitioner: {
                /** Format: uuid */
                id: string
                name: string
              }
              why: string
              /** Format: date */
              from: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdEvidence: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /**
         * @description The code of a factor that entries are linked to.
         * @example opportunity
         */
        factor?: string
        /** @description The code of a source. */
        source?: string
        /** @description The agency that recorded it. */
        agency?: number
        /**
         * @description The first day on which it happened.
         * @example 2026-01-01
         */
        from?: string
        /** @description The last day on which it happened. */
        to?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              /**
               * Format: date
               * @description When it happened or, if that is not known, when the agency learned of it.
               */
              happenedOn: string
              /** @description The code of a source that the instrument lists. */
              source: string
              /** @description What is known. */
              text: string
              /**
               * @description Police 3x5x2: how far the source can be relied on.
               * @enum {string}
               */
              sourceGrade: '1' | '2' | '3'
              /**
               * @description Police 3x5x2: how the source came to know.
               * @enum {string}
               */
              assessmentGrade: 'A' | 'B' | 'C' | 'D' | 'E'
              /**
               * @description Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.
               * @enum {string}
               */
              handlingCode: 'P' | 'C'
              /** @description Who has to be asked, and what must not be passed on. With C, and only then. */
              handlingConditions?: string
              /**
               * @description Who may see it: every agency of the case, or the one that recorded it alone.
               * @enum {string}
               */
              tier: 'shared' | 'own'
              /** @enum {string} */
              kind: 'entry' | 'amendment'
              /**
               * Format: uuid
               * @description The entry that this one takes the place of.
               */
              amends?: string
              amendsWhy?: string
              /**
               * Format: uuid
               * @description The entry that took the place of this one.
               */
              amendedBy?: string
              /** @description Set when it was recorded in error: no assessment may rest on it any more. */
              withdrawn?: {
                /** Format: uuid */
                id: string
                why: string
                /** Format: date-time */
                at: string
                byName: string
              }
              /**
               * Format: uuid
               * @description The visit at which it was seen or heard.
               */
              visitId?: string
              factors: {
                /** @description The code of a factor of the instrument. */
                factor: string
                /** @enum {string} */
                direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
              }[]
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description The agency that recorded it, which alone may amend or withdraw it. */
              agency: {
                id: number
                name: string
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdEvidence: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "happenedOn": "2026-10-28",
         *       "source": "interview",
         *       "text": "Told us that a cousin has asked for help with moving house.",
         *       "sourceGrade": "2",
         *       "assessmentGrade": "B",
         *       "handlingCode": "P",
         *       "factors": [
         *         {
         *           "factor": "social-investment",
         *           "direction": "strengthens"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is recorded once.
           */
          id?: string
          /**
           * Format: date
           * @description When it happened or, if that is not known, when the agency learned of it.
           */
          happenedOn: string
          /** @description The code of a source that the instrument lists. */
          source: string
          /** @description What is known. */
          text: string
          /**
           * @description Police 3x5x2: how far the source can be relied on.
           * @enum {string}
           */
          sourceGrade: '1' | '2' | '3'
          /**
           * @description Police 3x5x2: how the source came to know.
           * @enum {string}
           */
          assessmentGrade: 'A' | 'B' | 'C' | 'D' | 'E'
          /**
           * @description Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.
           * @enum {string}
           */
          handlingCode: 'P' | 'C'
          /** @description Who has to be asked, and what must not be passed on. With C, and only then. */
          handlingConditions?: string
          /**
           * @description Who may see it. Left out, what may be shared is for all agencies of the case, what has conditions for one’s own.
           * @enum {string}
           */
          tier?: 'shared' | 'own'
          /**
           * @description What it says about the factors, each at most once.
           * @default []
           */
          factors?: {
            /** @description The code of a factor of the instrument. */
            factor: string
            /** @enum {string} */
            direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
          }[]
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been recorded before, with the same words: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdEvidenceByEvidenceId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        evidenceId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            /**
             * Format: date
             * @description When it happened or, if that is not known, when the agency learned of it.
             */
            happenedOn: string
            /** @description The code of a source that the instrument lists. */
            source: string
            /** @description What is known. */
            text: string
            /**
             * @description Police 3x5x2: how far the source can be relied on.
             * @enum {string}
             */
            sourceGrade: '1' | '2' | '3'
            /**
             * @description Police 3x5x2: how the source came to know.
             * @enum {string}
             */
            assessmentGrade: 'A' | 'B' | 'C' | 'D' | 'E'
            /**
             * @description Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.
             * @enum {string}
             */
            handlingCode: 'P' | 'C'
            /** @description Who has to be asked, and what must not be passed on. With C, and only then. */
            handlingConditions?: string
            /**
             * @description Who may see it: every agency of the case, or the one that recorded it alone.
             * @enum {string}
             */
            tier: 'shared' | 'own'
            /** @enum {string} */
            kind: 'entry' | 'amendment'
            /**
             * Format: uuid
             * @description The entry that this one takes the place of.
             */
            amends?: string
            amendsWhy?: string
            /**
             * Format: uuid
             * @description The entry that took the place of this one.
             */
            amendedBy?: string
            /** @description Set when it was recorded in error: no assessment may rest on it any more. */
            withdrawn?: {
              /** Format: uuid */
              id: string
              why: string
              /** Format: date-time */
              at: string
              byName: string
            }
            /**
             * Format: uuid
             * @description The visit at which it was seen or heard.
             */
            visitId?: string
            factors: {
              /** @description The code of a factor of the instrument. */
              factor: string
              /** @enum {string} */
              direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
            }[]
            /** Format: date-time */
            recordedAt: string
            recordedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            /** @description The agency that recorded it, which alone may amend or withdraw it. */
            agency: {
              id: number
              name: string
            }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdEvidenceByEvidenceIdAmendments: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        evidenceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "happenedOn": "2026-10-28",
         *       "source": "interview",
         *       "text": "Told us that a cousin has asked for help with moving house.",
         *       "sourceGrade": "2",
         *       "assessmentGrade": "B",
         *       "handlingCode": "P",
         *       "factors": [
         *         {
         *           "factor": "social-investment",
         *           "direction": "strengthens"
         *         }
         *       ],
         *       "why": "The cousin’s name was wrong."
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is recorded once.
           */
          id?: string
          /**
           * Format: date
           * @description When it happened or, if that is not known, when the agency learned of it.
           */
          happenedOn: string
          /** @description The code of a source that the instrument lists. */
          source: string
          /** @description What is known. */
          text: string
          /**
           * @description Police 3x5x2: how far the source can be relied on.
           * @enum {string}
           */
          sourceGrade: '1' | '2' | '3'
          /**
           * @description Police 3x5x2: how the source came to know.
           * @enum {string}
           */
          assessmentGrade: 'A' | 'B' | 'C' | 'D' | 'E'
          /**
           * @description Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.
           * @enum {string}
           */
          handlingCode: 'P' | 'C'
          /** @description Who has to be asked, and what must not be passed on. With C, and only then. */
          handlingConditions?: string
          /**
           * @description Who may see it. Left out, what may be shared is for all agencies of the case, what has conditions for one’s own.
           * @enum {string}
           */
          tier?: 'shared' | 'own'
          /**
           * @description What it says about the factors, each at most once.
           * @default []
           */
          factors?: {
            /** @description The code of a factor of the instrument. */
            factor: string
            /** @enum {string} */
            direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
          }[]
          /** @description Why the earlier entry is amended. */
          why: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been recorded before, with the same words: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdEvidenceByEvidenceIdWithdrawal: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        evidenceId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "It was about somebody else of the same name."
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is recorded once.
           */
          id?: string
          /** @description Why nobody should rely on the entry. */
          why: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been recorded before, with the same words: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdAssessments: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 10
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              /** @description Its place in the sequence of the case. */
              number: number
              /** @enum {string} */
              kind: 'first' | 'review' | 'correction'
              /** @enum {string} */
              method: 'instrument' | 'structured judgement'
              /** @description Why the instrument was not used. */
              methodReason?: string
              instrument: {
                code: string
                version: string
                hash: string
              }
              /** @enum {string} */
              status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
              revision: number
              author: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description Who may write in it now. */
              holder: {
                /** Format: uuid */
                id: string
                name: string
              }
              agency: {
                id: number
                name: string
              }
              supersedes?: {
                /** Format: uuid */
                id: string
                number: number
                why: string
              }
              supersededBy?: {
                /** Format: uuid */
                id: string
                number: number
              }
              submittedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              countersignedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              abandonedWhy?: string
              /** Format: date-time */
              startedAt: string
              /** Format: date-time */
              savedAt: string
              /** Format: date-time */
              submittedAt?: string
              /** Format: date-time */
              signedAt?: string
              /** @description Of one that was signed: the code of its level, and when. */
              signed?: {
                level: string
                provisional: boolean
                /** Format: date */
                on: string
                /** Format: date */
                reviewBy: string
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdAssessments: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "method": "instrument",
         *       "content": {
         *         "gather.notes": "Read the file of the last year.",
         *         "ratings.opportunity.presence": "present"
         *       }
         *     }
         */
        'application/json': {
          /** @enum {string} */
          method: 'instrument' | 'structured judgement'
          /** @description The code of a pilot, such as "arms-streamlined", in place of the instrument in use. */
          pilot?: string
          reason?: string
          content?: {
            [key: string]: unknown
          }
          commitLevel?: boolean
          submit?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            /** @description Its place in the sequence of the case. */
            number: number
            /** @enum {string} */
            kind: 'first' | 'review' | 'correction'
            /** @enum {string} */
            method: 'instrument' | 'structured judgement'
            /** @description Why the instrument was not used. */
            methodReason?: string
            instrument: {
              code: string
              version: string
              hash: string
            }
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
            revision: number
            author: {
              /** Format: uuid */
              id: string
              name: string
            }
            /** @description Who may write in it now. */
            holder: {
              /** Format: uuid */
              id: string
              name: string
            }
            agency: {
              id: number
              name: string
            }
            supersedes?: {
              /** Format: uuid */
              id: string
              number: number
              why: string
            }
            supersededBy?: {
              /** Format: uuid */
              id: string
              number: number
            }
            submittedBy?: {
              /** Format: uuid */
              id: string
              name: string
            }
            countersignedBy?: {
              /** Format: uuid */
              id: string
              name: string
            }
            abandonedWhy?: string
            /** Format: date-time */
            startedAt: string
            /** Format: date-time */
            savedAt: string
            /** Format: date-time */
            submittedAt?: string
            /** Format: date-time */
            signedAt?: string
            content?: {
              gather?: {
                window?: {
                  from?: string
                  to?: string
                }
                interview?: {
                  held?: boolean
                  place?: string
                  /** @enum {string} */
                  means?: 'in person' | 'telephone' | 'video'
                  crew?: string
                  minutes?: string
                  on?: string
                  notHeldReason?: string
                }
                sources?: {
                  code: string
                  checkedOn?: string
                  by?: string
                  note?: string
                }[]
                notes?: string
              }
              ratings?: {
                [key: string]: {
                  /** @enum {string} */
                  state?: 'rated' | 'not yet explored'
                  unchanged?: boolean
                  presence?: string
                  priority?: string
                  rationale?: string
                  saysHimself?: string
                  citations?: string[]
                  setAside?: {
                    /** Format: uuid */
                    evidenceId: string
                    reason?: string
                  }[]
                  notExploredReason?: string
                  returnBy?: string
                }
              }
              judgement?: {
                account?: string
                saysHimself?: string
                citations?: string[]
              }
              prioritise?: {
                priorityAreas?: string[]
                noAreasReason?: string
                leftOut?: {
                  [key: string]: string
                }
                level?: string
                justification?: string
                toolReasons?: {
                  [key: string]: string
                }
                fall?: {
                  reason?: string
                  evidenceIds?: string[]
                }
                /** Format: date-time */
                committedAt?: string
              }
              act?: {
                lastActions?: {
                  /** Format: uuid */
                  actionId: string
                  /** @enum {string} */
                  outcome?: 'done' | 'done in part' | 'carry over' | 'drop'
                  note?: string
                  why?: string
                  due?: string
                }[]
                actions?: {
                  /** Format: uuid */
                  id: string
                  what?: string
                  factor?: string
                  evidenceIds?: string[]
                  why?: string
                  /** Format: uuid */
                  ownerId?: string
                  ownerName?: string
                  ownerAgencyId?: string
                  due?: string
                  knownBy?: string
                  minutes?: string
                }[]
                noActionReasons?: {
                  [key: string]: string
                }
                nextVisitBy?: string
                nextVisitReason?: string
              }
            }
            signed?: {
              /** @description What was signed, so that it can be read without this program. */
              snapshot: {
                /** @constant */
                format: 'arms.assessment/1'
                assessment: {
                  id: string
                  number: number
                  /** @enum {string} */
                  kind: 'first' | 'review' | 'correction'
                  /** @enum {string} */
                  method: 'instrument' | 'structured judgement'
                  methodReason?: string
                  supersedes?: {
                    id: string
                    number: number
                    why: string
                  }
                }
                person: {
                  id: string
                  name: string
                  /** Format: date */
                  bornOn: string
                }
                agency: string
                instrument: {
                  code: string
                  version: string
                  title: string
                  hash: string
                  standing: string
                  /**
                   * @description It was a pilot, and not the instrument in use.
                   * @constant
                   */
                  pilot?: true
                }
                window?: {
                  /** Format: date */
                  from: string
                  /** Format: date */
                  to: string
                }
                interview?: {
                  /** Format: date */
                  on?: string
                  place?: string
                  means?: string
                  crew?: number
                  minutes?: number
                  notHeldReason?: string
                }
                sources: {
                  code: string
                  label: string
                  /** Format: date */
                  checkedOn: string
                  by: string
                  note?: string
                }[]
                expectedSourcesLeft: string[]
                notes?: string
                factors: {
                  code: string
                  /** @enum {string} */
                  kind: 'risk' | 'protective'
                  name: string
                  description: string
                  /** @enum {string} */
                  state: 'rated' | 'not yet explored'
                  /** @enum {string} */
                  movement?: 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'
                  presence?: {
                    prompt: string
                    code: string
                    label: string
                  }
                  priority?: {
                    prompt: string
                    code: string
                    label: string
                  }
                  rationale?: string
                  saysHimself?: string
                  earlier?: {
                    /** Format: date */
                    signedOn: string
                    presence?: string
                    priority?: string
                    rationale?: string
                    /** Format: date */
                    rationaleOn?: string
                  }
                  citations: string[]
                  setAside: {
                    evidenceId: string
                    reason: string
                  }[]
                  notExplored?: {
                    reason: string
                    /** Format: date */
                    returnBy: string
                  }
                }[]
                judgement?: {
                  account: string
                  saysHimself?: string
                  citations: string[]
                }
                priorities: {
                  areas: {
                    code: string
                    name: string
                  }[]
                  noAreasReason?: string
                  leftOut: {
                    factor: {
                      code: string
                      name: string
                    }
                    reason: string
                  }[]
                  level: {
                    prompt: string
                    code: string
                    label: string
                    meaning: string
                  }
                  provisional: boolean
                  earlierLevel?: {
                    /** Format: date */
                    signedOn: string
                    code: string
                    label: string
                  }
                  justification: string
                  fall?: {
                    reason: string
                    evidenceIds: string[]
                  }
                  committedAt?: string
                  toolChanges?: {
                    /** @description Which result of which tool, and what it was then: a correction carries the reason over by it. */
                    key?: string
                    title: string
                    before: {
                      band: string
                      /** Format: date */
                      on: string
                    }
                    now: {
                      band: string
                      /** Format: date */
                      on: string
                    }
                    reason: string
                  }[]
                }
                lastPlan: {
                  what: string
                  factor: {
                    code: string
                    name: string
                  }
                  outcome: string
                  note?: string
                }[]
                plan: {
                  what: string
                  factor: {
                    code: string
                    name: string
                  }
                  why?: string
                  evidenceIds: string[]
                  owner: {
                    id?: string
                    name: string
                    agency: string
                  }
                  /** Format: date */
                  due: string
                  knownBy: string
                  minutes: number
                  /** @enum {string} */
                  from: 'new' | 'carried over' | 'not yet explored'
                }[]
                noActionReasons: {
                  area: {
                    code: string
                    name: string
                  }
                  reason: string
                }[]
                nextVisit?: {
                  /** Format: date */
                  by: string
                  reason: string
                }
                evidence: {
                  id: string
                  /** Format: date */
                  on: string
                  source: string
                  grading?: string
                  text: string
                  directions: {
                    factor: {
                      code: string
                      name: string
                    }
                    /** @enum {string} */
                    direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
                  }[]
                }[]
                author: {
                  id: string
                  name: string
                }
                contributors: {
                  id: string
                  name: string
                }[]
                submitted?: {
                  by: {
                    id: string
                    name: string
                  }
                  at: string
                }
                countersigned?: {
                  by: {
                    id: string
                    name: string
                  }
                  at: string
                }
                /** Format: date */
                signedOn: string
                imported?: {
                  at: string
                  from: string
                }
              }
              /** @description Of `snapshot` in canonical JSON (RFC 8785), in hex: the bytes that were signed. */
              sha256: string
              /** Format: date */
              reviewBy: string
            }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  patchAssessmentsByAssessmentIdDraft: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 3,
         *       "changes": {
         *         "ratings.opportunity.rationale": "He works nights and lives alone."
         *       }
         *     }
         */
        'application/json': {
          revision: number
          changes: {
            [key: string]: unknown
          }
          activeMinutes?: {
            [key: string]: number
          }
          commitLevel?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            revision: number
            /** Format: date-time */
            savedAt: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdAssessmentsNext: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            kind: 'first' | 'review'
            instrument: {
              code: string
              version: string
              title: string
              /** @description Where its questions and wording come from. */
              standing: string
            }
            /** @description Whether the instrument covers the person. Where not, it is a structured judgement. */
            covered: boolean
            /** @description Why it does not. */
            reason?: string
            /** @description Of a review by another version than the last assessment. */
            sinceVersion?: {
              version: string
              /** @description Earlier ratings that may be confirmed, because their factor and scales are the same. */
              confirm: number
              /** @description Factors that are rated without an earlier rating. */
              anew: number
              /** @description Names of factors that are no longer asked. */
              gone: string[]
            }
            /** @description What may be done instead. */
            offer?: string
            /** @description The one that your agency has open: a start leads to it. */
            open?: {
              /** Format: uuid */
              id: string
              holder: {
                /** Format: uuid */
                id: string
                name: string
              }
            }
            /** Format: date */
            lastSignedOn?: string
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdProgress: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            stages: {
              [key: string]: 'cannot start yet' | 'not started' | 'in progress' | 'complete'
            }
            /** @description By the code of the factor. Empty in a structured judgement. */
            factors: {
              [key: string]: 'cannot start yet' | 'not started' | 'in progress' | 'complete'
            }
            /** @description Everything that stands between the draft and its submission. */
            problems: {
              /** @enum {string} */
              stage: 'gather' | 'rate' | 'prioritise' | 'act' | 'check'
              factor?: string
              /** @description The place in the draft. */
              field: string
              message: string
            }[]
            /** @description Whether its level would be provisional. */
            provisional: boolean
            mayBeSubmitted: boolean
            /** @description What you may do with it now. */
            may: (
              | 'save'
              | 'hand over'
              | 'submit'
              | 'withdraw'
              | 'return'
              | 'countersign'
              | 'correct'
              | 'supersede'
              | 'abandon'
            )[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdCoverage: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            window?: {
              /** Format: date */
              from: string
              /** Format: date */
              to: string
            }
            entries: number
            /** Format: date */
            latestOn?: string
            /** @description Every source of the instrument. */
            sources: {
              code: string
              label: string
              expected: boolean
              /** @description Who ticked it off in the draft, and when. */
              checked?: {
                on?: string
                by?: string
              }
            }[]
            factors: {
              code: string
              name: string
              entries: number
              /** Format: date */
              latestOn?: string
              /** @description Sources that say something of it. */
              bySource: {
                source: string
                entries: number
                /** Format: date */
                latestOn?: string
              }[]
              /** @description What is left to ask, where nothing is known. */
              questions?: string[]
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdFactorsByFactor: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
        /** @description The code of a factor. */
        factor: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            code: string
            /** @enum {string} */
            kind: 'risk' | 'protective'
            name: string
            questions: string[]
            /**
             * @description How the rating of the draft stands to the last one signed.
             * @enum {string}
             */
            movement: 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'
            previous?: {
              /** Format: date */
              signedOn: string
              /** @enum {string} */
              state: 'rated' | 'not yet explored'
              presence?: string
              priority?: string
              rationale?: string
              /**
               * Format: date
               * @description The day of the assessment that the words were written for.
               */
              rationaleOn?: string
            }
            /** @description Of a review by another version than the last assessment: what has become of this factor since. */
            earlierVersion?: {
              version: string
              /** @enum {string} */
              change: 'same' | 'reworded' | 'swapped' | 'options changed' | 'replaced' | 'added'
              /** @description Why the earlier rating cannot be confirmed; left out where it can. */
              asksAnew?: string
            }
            /** @description Entries in the window that speak of it, by their ids. */
            evidence: string[]
            /** @description Entries that go against the rating as it stands. Each is cited or set aside with a reason. */
            contrary: {
              /** Format: uuid */
              evidenceId: string
              /** @enum {string} */
              answer: 'cited' | 'set aside' | 'open'
            }[]
            problems: {
              /** @enum {string} */
              stage: 'gather' | 'rate' | 'prioritise' | 'act' | 'check'
              factor?: string
              /** @description The place in the draft. */
              field: string
              message: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdPreview: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            snapshot: {
              /** @constant */
              format: 'arms.assessment/1'
              assessment: {
                id: string
                number: number
                /** @enum {string} */
                kind: 'first' | 'review' | 'correction'
                /** @enum {string} */
                method: 'instrument' | 'structured judgement'
                methodReason?: string
                supersedes?: {
                  id: string
                  number: number
                  why: string
                }
              }
              person: {
                id: string
                name: string
                /** Format: date */
                bornOn: string
              }
              agency: string
              instrument: {
                code: string
                version: string
                title: string
                hash: string
                standing: string
                /**
                 * @description It was a pilot, and not the instrument in use.
                 * @constant
                 */
                pilot?: true
              }
              window?: {
                /** Format: date */
                from: string
                /** Format: date */
                to: string
              }
              interview?: {
                /** Format: date */
                on?: string
                place?: string
                means?: string
                crew?: number
                minutes?: number
                notHeldReason?: string
              }
              sources: {
                code: string
                label: string
                /** Format: date */
                checkedOn: string
                by: string
                note?: string
              }[]
              expectedSourcesLeft: string[]
              notes?: string
              factors: {
                code: string
                /** @enum {string} */
                kind: 'risk' | 'protective'
                name: string
                description: string
                /** @enum {string} */
                state: 'rated' | 'not yet explored'
                /** @enum {string} */
                movement?: 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'
                presence?: {
                  prompt: string
                  code: string
                  label: string
                }
                priority?: {
                  prompt: string
                  code: string
                  label: string
                }
                rationale?: string
                saysHimself?: string
                earlier?: {
                  /** Format: date */
                  signedOn: string
                  presence?: string
                  priority?: string
                  rationale?: string
                  /** Format: date */
                  rationaleOn?: string
                }
                citations: string[]
                setAside: {
                  evidenceId: string
                  reason: string
                }[]
                notExplored?: {
                  reason: string
                  /** Format: date */
                  returnBy: string
                }
              }[]
              judgement?: {
                account: string
                saysHimself?: string
                citations: string[]
              }
              priorities: {
                areas: {
                  code: string
                  name: string
                }[]
                noAreasReason?: string
                leftOut: {
                  factor: {
                    code: string
                    name: string
                  }
                  reason: string
                }[]
                level: {
                  prompt: string
                  code: string
                  label: string
                  meaning: string
                }
                provisional: boolean
                earlierLevel?: {
                  /** Format: date */
                  signedOn: string
                  code: string
                  label: string
                }
                justification: string
                fall?: {
                  reason: string
                  evidenceIds: string[]
                }
                committedAt?: string
                toolChanges?: {
                  /** @description Which result of which tool, and what it was then: a correction carries the reason over by it. */
                  key?: string
                  title: string
                  before: {
                    band: string
                    /** Format: date */
                    on: string
                  }
                  now: {
                    band: string
                    /** Format: date */
                    on: string
                  }
                  reason: string
                }[]
              }
              lastPlan: {
                what: string
                factor: {
                  code: string
                  name: string
                }
                outcome: string
                note?: string
              }[]
              plan: {
                what: string
                factor: {
                  code: string
                  name: string
                }
                why?: string
                evidenceIds: string[]
                owner: {
                  id?: string
                  name: string
                  agency: string
                }
                /** Format: date */
                due: string
                knownBy: string
                minutes: number
                /** @enum {string} */
                from: 'new' | 'carried over' | 'not yet explored'
              }[]
              noActionReasons: {
                area: {
                  code: string
                  name: string
                }
                reason: string
              }[]
              nextVisit?: {
                /** Format: date */
                by: string
                reason: string
              }
              evidence: {
                id: string
                /** Format: date */
                on: string
                source: string
                grading?: string
                text: string
                directions: {
                  factor: {
                    code: string
                    name: string
                  }
                  /** @enum {string} */
                  direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
                }[]
              }[]
              author: {
                id: string
                name: string
              }
              contributors: {
                id: string
                name: string
              }[]
              submitted?: {
                by: {
                  id: string
                  name: string
                }
                at: string
              }
              countersigned?: {
                by: {
                  id: string
                  name: string
                }
                at: string
              }
              /** Format: date */
              signedOn: string
              imported?: {
                at: string
                from: string
              }
            }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdHistory: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            events: {
              /** Format: uuid */
              id: string
              /** @enum {string} */
              action:
                | 'started'
                | 'edited'
                | 'handed over'
                | 'submitted'
                | 'withdrawn'
                | 'returned'
                | 'signed'
                | 'imported'
                | 'abandoned'
              /** Format: date-time */
              at: string
              by: {
                /** Format: uuid */
                id: string
                name: string
              }
              to?: {
                /** Format: uuid */
                id: string
                name: string
              }
              note?: string
            }[]
            /** @description What supervisors wrote at its places. */
            comments: {
              /** Format: uuid */
              id: string
              place: string
              text: string
              /** Format: date-time */
              at: string
              by: {
                /** Format: uuid */
                id: string
                name: string
              }
              /**
               * Format: date-time
               * @description When its holder could see it. Until then it is yours alone.
               */
              sentAt?: string
              /**
               * Format: date-time
               * @description When the assessment was submitted again.
               */
              answeredAt?: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdSnapshot: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description What was signed, so that it can be read without this program. */
            snapshot: {
              /** @constant */
              format: 'arms.assessment/1'
              assessment: {
                id: string
                number: number
                /** @enum {string} */
                kind: 'first' | 'review' | 'correction'
                /** @enum {string} */
                method: 'instrument' | 'structured judgement'
                methodReason?: string
                supersedes?: {
                  id: string
                  number: number
                  why: string
                }
              }
              person: {
                id: string
                name: string
                /** Format: date */
                bornOn: string
              }
              agency: string
              instrument: {
                code: string
                version: string
                title: string
                hash: string
                standing: string
                /**
                 * @description It was a pilot, and not the instrument in use.
                 * @constant
                 */
                pilot?: true
              }
              window?: {
                /** Format: date */
                from: string
                /** Format: date */
                to: string
              }
              interview?: {
                /** Format: date */
                on?: string
                place?: string
                means?: string
                crew?: number
                minutes?: number
                notHeldReason?: string
              }
              sources: {
                code: string
                label: string
                /** Format: date */
                checkedOn: string
                by: string
                note?: string
              }[]
              expectedSourcesLeft: string[]
              notes?: string
              factors: {
                code: string
                /** @enum {string} */
                kind: 'risk' | 'protective'
                name: string
                description: string
                /** @enum {string} */
                state: 'rated' | 'not yet explored'
                /** @enum {string} */
                movement?: 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'
                presence?: {
                  prompt: string
                  code: string
                  label: string
                }
                priority?: {
                  prompt: string
                  code: string
                  label: string
                }
                rationale?: string
                saysHimself?: string
                earlier?: {
                  /** Format: date */
                  signedOn: string
                  presence?: string
                  priority?: string
                  rationale?: string
                  /** Format: date */
                  rationaleOn?: string
                }
                citations: string[]
                setAside: {
                  evidenceId: string
                  reason: string
                }[]
                notExplored?: {
                  reason: string
                  /** Format: date */
                  returnBy: string
                }
              }[]
              judgement?: {
                account: string
                saysHimself?: string
                citations: string[]
              }
              priorities: {
                areas: {
                  code: string
                  name: string
                }[]
                noAreasReason?: string
                leftOut: {
                  factor: {
                    code: string
                    name: string
                  }
                  reason: string
                }[]
                level: {
                  prompt: string
                  code: string
                  label: string
                  meaning: string
                }
                provisional: boolean
                earlierLevel?: {
                  /** Format: date */
                  signedOn: string
                  code: string
                  label: string
                }
                justification: string
                fall?: {
                  reason: string
                  evidenceIds: string[]
                }
                committedAt?: string
                toolChanges?: {
                  /** @description Which result of which tool, and what it was then: a correction carries the reason over by it. */
                  key?: string
                  title: string
                  before: {
                    band: string
                    /** Format: date */
                    on: string
                  }
                  now: {
                    band: string
                    /** Format: date */
                    on: string
                  }
                  reason: string
                }[]
              }
              lastPlan: {
                what: string
                factor: {
                  code: string
                  name: string
                }
                outcome: string
                note?: string
              }[]
              plan: {
                what: string
                factor: {
                  code: string
                  name: string
                }
                why?: string
                evidenceIds: string[]
                owner: {
                  id?: string
                  name: string
                  agency: string
                }
                /** Format: date */
                due: string
                knownBy: string
                minutes: number
                /** @enum {string} */
                from: 'new' | 'carried over' | 'not yet explored'
              }[]
              noActionReasons: {
                area: {
                  code: string
                  name: string
                }
                reason: string
              }[]
              nextVisit?: {
                /** Format: date */
                by: string
                reason: string
              }
              evidence: {
                id: string
                /** Format: date */
                on: string
                source: string
                grading?: string
                text: string
                directions: {
                  factor: {
                    code: string
                    name: string
                  }
                  /** @enum {string} */
                  direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
                }[]
              }[]
              author: {
                id: string
                name: string
              }
              contributors: {
                id: string
                name: string
              }[]
              submitted?: {
                by: {
                  id: string
                  name: string
                }
                at: string
              }
              countersigned?: {
                by: {
                  id: string
                  name: string
                }
                at: string
              }
              /** Format: date */
              signedOn: string
              imported?: {
                at: string
                from: string
              }
            }
            /** @description Of `snapshot` in canonical JSON (RFC 8785), in hex: the bytes that were signed. */
            sha256: string
            /** Format: date */
            reviewBy: string
            /** Format: uuid */
            assessmentId: string
            /** Format: date-time */
            signedAt: string
            /** @description Whether only the agency that signed it may read it. */
            ownOnly: boolean
            supersededBy?: {
              /** Format: uuid */
              id: string
              number: number
            }
            /** @description Entries that it rests on and that were amended or withdrawn after it was signed. */
            changedSince: {
              /** Format: uuid */
              evidenceId: string
              /**
               * @description What was done to the entry last.
               * @enum {string}
               */
              kind: 'amendment' | 'withdrawal'
              /** Format: date-time */
              at: string
              byName: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdSubmission: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 12
         *     }
         */
        'application/json': {
          /** @description The revision that you have read. Where another stands, nothing is done. */
          revision: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdWithdrawal: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdReturn: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "note": "Nearly there."
         *     }
         */
        'application/json': {
          note?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdCountersignature: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 12
         *     }
         */
        'application/json': {
          /** @description The revision that you have read. Where another stands, nothing is done. */
          revision: number
          note?: string
          /**
           * Format: date
           * @description The day by which the next is to be signed, where it should be another than the agency’s setting makes.
           */
          reviewBy?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdHandOvers: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "to": "018f3c5e-0000-7000-8000-000000000000",
         *       "note": "I am on leave from Monday."
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description A practitioner or supervisor of your agency.
           */
          to: string
          note?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdAbandonment: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "He has moved to another force."
         *     }
         */
        'application/json': {
          why: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdComments: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "place": "ratings.opportunity",
         *       "text": "Which nights?"
         *     }
         */
        'application/json': {
          /** @description Where it stands: `whole`, `gather`, `ratings.<factor>`, `judgement`, `prioritise`, `act`. */
          place: string
          /** @description What needs rework. */
          text: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postAssessmentsByAssessmentIdCorrections: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "The date of the interview was wrong."
         *     }
         */
        'application/json': {
          /** @description What is wrong with what was signed. */
          why: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description What the next save is based on. */
            revision: number
            /** @enum {string} */
            status: 'draft' | 'submitted' | 'returned' | 'signed' | 'superseded' | 'abandoned'
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getAssessmentsByAssessmentIdAssessmentPdf: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        assessmentId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/pdf': string
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdComparison: {
    parameters: {
      query?: {
        /** @description A signed assessment of the case. With one alone, the nearest before it is found; with neither, the last two. */
        a?: string
        /** @description A signed assessment of the case. With one alone, the nearest before it is found; with neither, the last two. */
        b?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description The earlier. */
            a: {
              /** Format: uuid */
              id: string
              /** @description Its place in the sequence of the case. */
              number: number
              /** @enum {string} */
              kind: 'first' | 'review' | 'correction'
              /** @enum {string} */
              method: 'instrument' | 'structured judgement'
              agencyName: string
              instrument: {
                code: string
                version: string
                hash: string
              }
              author: {
                /** Format: uuid */
                id: string
                name: string
              }
              countersignedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              supersededBy?: {
                /** Format: uuid */
                id: string
                number: number
              }
              /** Format: date */
              signedOn: string
              /** @description The code of its level. */
              level: string
              provisional: boolean
              /** @description False where only the agency that signed it may read its words. */
              readable: boolean
            }
            /** @description The later. */
            b: {
              /** Format: uuid */
              id: string
              /** @description Its place in the sequence of the case. */
              number: number
              /** @enum {string} */
              kind: 'first' | 'review' | 'correction'
              /** @enum {string} */
              method: 'instrument' | 'structured judgement'
              agencyName: string
              instrument: {
                code: string
                version: string
                hash: string
              }
              author: {
                /** Format: uuid */
                id: string
                name: string
              }
              countersignedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              supersededBy?: {
                /** Format: uuid */
                id: string
                number: number
              }
              /** Format: date */
              signedOn: string
              /** @description The code of its level. */
              level: string
              provisional: boolean
              /** @description False where only the agency that signed it may read its words. */
              readable: boolean
            }
            /**
             * @description Whether both can be measured by the same scales.
             * @enum {string}
             */
            footing: 'same document' | 'other version' | 'other scales' | 'unknown document'
            /**
             * @description How the level of the later stands to that of the earlier.
             * @enum {string}
             */
            level: 'same' | 'higher' | 'lower' | 'not compared'
            /** @description Every factor that either has, as it was signed. Empty while one of them can’t be read. */
            factors: {
              code: string
              /** @enum {string} */
              kind: 'risk' | 'protective'
              name: string
              a?: {
                code: string
                /** @enum {string} */
                kind: 'risk' | 'protective'
                name: string
                description: string
                /** @enum {string} */
                state: 'rated' | 'not yet explored'
                /** @enum {string} */
                movement?: 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'
                presence?: {
                  prompt: string
                  code: string
                  label: string
                }
                priority?: {
                  prompt: string
                  code: string
                  label: string
                }
                rationale?: string
                saysHimself?: string
                earlier?: {
                  /** Format: date */
                  signedOn: string
                  presence?: string
                  priority?: string
                  rationale?: string
                  /** Format: date */
                  rationaleOn?: string
                }
                citations: string[]
                setAside: {
                  evidenceId: string
                  reason: string
                }[]
                notExplored?: {
                  reason: string
                  /** Format: date */
                  returnBy: string
                }
              }
              b?: {
                code: string
                /** @enum {string} */
                kind: 'risk' | 'protective'
                name: string
                description: string
                /** @enum {string} */
                state: 'rated' | 'not yet explored'
                /** @enum {string} */
                movement?: 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'
                presence?: {
                  prompt: string
                  code: string
                  label: string
                }
                priority?: {
                  prompt: string
                  code: string
                  label: string
                }
                rationale?: string
                saysHimself?: string
                earlier?: {
                  /** Format: date */
                  signedOn: string
                  presence?: string
                  priority?: string
                  rationale?: string
                  /** Format: date */
                  rationaleOn?: string
                }
                citations: string[]
                setAside: {
                  evidenceId: string
                  reason: string
                }[]
                notExplored?: {
                  reason: string
                  /** Format: date */
                  returnBy: string
                }
              }
              movement:
                | {
                    /** @constant */
                    kind: 'moved'
                    /** @enum {string} */
                    movement: 'unchanged' | 'eased' | 'worsened' | 'mixed'
                    /**
                     * @description 1 is of more concern.
                     * @enum {number}
                     */
                    presence: -1 | 0 | 1
                    /**
                     * @description 1 is of more concern.
                     * @enum {number}
                     */
                    priority: -1 | 0 | 1
                  }
                | {
                    /** @constant */
                    kind: 'not compared'
                    /** @enum {string} */
                    why: 'only one' | 'not explored' | 'no rating' | 'other scales' | 'unknown document'
                  }
            }[]
            /** @description Priority areas by name. */
            areas?: {
              both: string[]
              onlyA: string[]
              onlyB: string[]
            }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdTrajectory: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description What the numbers are places in. Left out while there are not two assessments by the same scales. */
            scales?: {
              /** @description Its answers, from the least on. */
              presence: {
                code: string
                label: string
              }[]
              /** @description Its answers, from the least on. */
              priority: {
                code: string
                label: string
              }[]
              /** @description Its answers, from the least on. */
              level: {
                code: string
                label: string
              }[]
            }
            /** @description Those that stand, the oldest first. */
            assessments: {
              /** Format: uuid */
              id: string
              /** @description Its place in the sequence of the case. */
              number: number
              /** @enum {string} */
              kind: 'first' | 'review' | 'correction'
              /** @enum {string} */
              method: 'instrument' | 'structured judgement'
              agencyName: string
              instrument: {
                code: string
                version: string
                hash: string
              }
              author: {
                /** Format: uuid */
                id: string
                name: string
              }
              countersignedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              supersededBy?: {
                /** Format: uuid */
                id: string
                number: number
              }
              /** Format: date */
              signedOn: string
              /** @description The code of its level. */
              level: string
              provisional: boolean
              /** @description False where only the agency that signed it may read its words. */
              readable: boolean
              /** @description The place of its level in `scales.level`, from 0 on. */
              levelAt?: number
            }[]
            factors: {
              code: string
              /** @enum {string} */
              kind: 'risk' | 'protective'
              name: string
              /** @description One for each of `assessments`. */
              points: (
                | {
                    /** @constant */
                    state: 'rated'
                    /** @description The place in `scales.presence`, from 0 on. */
                    presence: number
                    /** @description The place in `scales.priority`, from 0 on. */
                    priority: number
                  }
                | {
                    /** @constant */
                    state: 'not explored'
                  }
                | {
                    /** @constant */
                    state: 'not recorded'
                  }
              )[]
            }[]
            /** @description Assessments that no number stands for: measured by other scales, or the only one. */
            apart: {
              /** Format: uuid */
              id: string
              /** @description Its place in the sequence of the case. */
              number: number
              /** @enum {string} */
              kind: 'first' | 'review' | 'correction'
              /** @enum {string} */
              method: 'instrument' | 'structured judgement'
              agencyName: string
              instrument: {
                code: string
                version: string
                hash: string
              }
              author: {
                /** Format: uuid */
                id: string
                name: string
              }
              countersignedBy?: {
                /** Format: uuid */
                id: string
                name: string
              }
              supersededBy?: {
                /** Format: uuid */
                id: string
                number: number
              }
              /** Format: date */
              signedOn: string
              /** @description The code of its level. */
              level: string
              provisional: boolean
              /** @description False where only the agency that signed it may read its words. */
              readable: boolean
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdTools: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 10
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /** @description Only those of this tool. */
        tool?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** @constant */
              status: 'completed'
              /** Format: date */
              completedOn: string
              /** @description Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`. */
              standing: {
                /** @enum {string} */
                state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
                words: string
              }
              /** @description What the record of the person says otherwise since. Where there is anything, the results are stale. */
              changes: {
                fact:
                  | (
                      | 'sex'
                      | 'date-of-birth'
                      | 'start-of-risk'
                      | 'sexual-conviction'
                      | 'sexual-sanctions'
                      | 'all-sanctions'
                      | 'last-sexual-sanction'
                      | 'today'
                    )
                  | string
                prompt: string
                was: string
                now: string
                /** @description The answer as it is read, where somebody typed it and did not confirm it from the record. */
                typed?: string
              }[]
              /** Format: uuid */
              correctedBy?: string
              /**
               * Format: uuid
               * @description The newest record of the same tool, where that is another one.
               */
              replacedBy?: string
              /** @description As it was completed: it never changes. */
              record: {
                /** @constant */
                format: 'tool-record/1'
                id: string
                tool: {
                  code: string
                  version: string
                  hash: string
                  title: string
                  short: string
                  /** @enum {string} */
                  kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                  /** @enum {string} */
                  status: 'published' | 'pilot' | 'withdrawn'
                  wording: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citations: string[]
                  covers: string
                }
                /** @enum {string} */
                tier: 'shared' | 'own' | 'victim'
                agency: {
                  id: number
                  name: string
                }
                assessor: {
                  id: string
                  name: string
                  jobTitle: string
                }
                begunBy?: {
                  id: string
                  name: string
                }
                completedAt: string
                /** Format: date */
                completedOn: string
                /** @description How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked (`from`), otherwise from the day of completion. */
                good: {
                  months: number | null
                  /** Format: date */
                  from?: string
                  /** Format: date */
                  until?: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                }
                /** @description Of a record of a victim: who it is, as the practitioner calls them. */
                reference?: string
                corrects?: {
                  id: string
                  why: string
                }
                readings: {
                  code: string
                  title: string
                  question: string
                  option: string
                  label: string
                  help: string
                  /** @description Where the choice comes from. */
                  standing: string
                  citation: string
                  /** Format: date */
                  since?: string
                  /** @description Who decided it; left out while the document’s own reading is in use. */
                  setBy?: string
                }[]
                /** @description What the record said on that day of what the tool asks for. */
                facts: {
                  fact:
                    | (
                        | 'sex'
                        | 'date-of-birth'
                        | 'start-of-risk'
                        | 'sexual-conviction'
                        | 'sexual-sanctions'
                        | 'all-sanctions'
                        | 'last-sexual-sanction'
                        | 'today'
                      )
                    | string
                  item: string
                  prompt: string
                  /** @description What it rested on: the record has changed when this has. */
                  basis: string
                  value?: string
                  answer: string
                  source: string
                }[]
                sections: {
                  code: string
                  title: string
                  items: {
                    code: string
                    prompt: string
                    /** @enum {string} */
                    kind: 'choice' | 'count' | 'day' | 'years' | 'words'
                    /**
                     * @description `not known`: an answer, and none to a score. `worked out`: from days, never typed.
                     * @enum {string}
                     */
                    state: 'answered' | 'not known' | 'not answered' | 'worked out'
                    /** @description As the document codes it. */
                    value?: string | number
                    /** @description As a person reads it. */
                    answer: string
                    /** @description Where on the record it stood, when somebody confirmed it from there. */
                    source?: string
                    /** @description That the record came to say something else after it was answered, and that somebody looked at that and kept it. */
                    keptKnowingly?: {
                      by: {
                        id: string
                        name: string
                      }
                      /** Format: date */
                      on: string
                      /** @description What the record said when it was answered; left out where nobody was shown that. */
                      was?: string
                      /** @description What it said when the answer was kept. */
                      now: string
                    }
                  }[]
                }[]
                scores: {
                  code: string
                  title: string
                  meaning: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citation: string
                  method: {
                    rule: string
                    version: number
                  }
                  /** @description It only feeds this score, and says nothing by itself. */
                  onlyFor?: string
                  /** @enum {string} */
                  state: 'scored' | 'incomplete'
                  points?: number
                  most?: number
                  percent?: number
                  band?: {
                    code: string
                    label: string
                    help?: string
                    /** @description 0 is the lowest. */
                    rank: number
                    /** @description How many bands there are. */
                    of: number
                    /**
                     * @description It does not wait: somebody must act at once.
                     * @constant
                     */
                    urgent?: true
                  }
                  contributions: {
                    /** @enum {string} */
                    of: 'item' | 'score'
                    code: string
                    label: string
                    answer: string
                    points: number
                  }[]
                  reasons: {
                    words: string
                    by: number
                  }[]
                  missing: {
                    code: string
                    prompt: string
                  }[]
                }[]
                /** @description How many answers and results the recording agency keeps for itself. */
                kept: {
                  items: number
                  scores: number
                }
              }
              /** @description What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating. */
              beside?: {
                crosswalk: {
                  code: string
                  version: string
                }
                instrument: {
                  code: string
                  version: string
                }
                /**
                 * Format: date
                 * @description Of which day the answers are.
                 */
                datedOn?: string
                factors: {
                  factor: string
                  answers: {
                    item: string
                    /**
                     * @description `same`: both ask the same thing.
                     * @enum {string}
                     */
                    fit: 'same' | 'bears on'
                    note: string
                    /** @description As a person reads it; left out where it was not asked. */
                    answer?: string
                  }[]
                  /** @description That no item asks for the factor, and what to ask instead. */
                  gap?: {
                    why: string
                    ask: string
                    nearest: string[]
                  }
                }[]
                items: {
                  item: string
                  factors: string[]
                  /** @description Why it bears on none. */
                  gap?: string
                }[]
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdTools: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "tool": "rm2000"
         *     }
         */
        'application/json': {
          tool: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it was begun now; otherwise your agency had a draft of it already. */
            started: boolean
          }
        }
      }
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it was begun now; otherwise your agency had a draft of it already. */
            started: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdToolsNext: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tools: {
              code: string
              version: string
              title: string
              /** @enum {string} */
              status: 'published' | 'pilot' | 'withdrawn'
              /** @description By what the record says; nothing is scored for whom a tool does not cover. */
              coverage: {
                /** @enum {string} */
                covered: 'yes' | 'no' | 'not known'
                reason?: string
                /** @description What may be done instead. */
                offer?: string
              }
              /**
               * Format: uuid
               * @description The draft of it that your agency has.
               */
              draft?: string
            }[]
            drafts: {
              /** Format: uuid */
              id: string
              tool: {
                code: string
                version: string
                /** @description SHA-256 of the document that it is answered with. */
                hash: string
              }
              reference?: string
              revision: number
              savedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdToolsByRecordId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json':
            | {
                /** Format: uuid */
                id: string
                /** @constant */
                status: 'draft'
                tool: {
                  code: string
                  version: string
                  /** @description SHA-256 of the document that it is answered with. */
                  hash: string
                }
                reference?: string
                revision: number
                startedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                savedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                corrects?: {
                  /** Format: uuid */
                  id: string
                  why: string
                }
                /** @description By item. Numbers are digits, days YYYY-MM-DD. */
                answers: {
                  [key: string]: string
                }
                /** @description Items that somebody confirmed from the record. */
                confirmed: string[]
                /** @description What the record says. It counts once it is confirmed. */
                facts: {
                  item: string
                  fact:
                    | (
                        | 'sex'
                        | 'date-of-birth'
                        | 'start-of-risk'
                        | 'sexual-conviction'
                        | 'sexual-sanctions'
                        | 'all-sanctions'
                        | 'last-sexual-sanction'
                        | 'today'
                      )
                    | string
                  source: string
                  /** @description What it would be answered with; left out where only a person can say. */
                  value?: string
                }[]
                /** @description Answers that the record has come to contradict, or may have. Each is changed, confirmed or kept before completion. */
                overtaken: {
                  item: string
                  /** @description What the record said when it was answered; left out where nobody was shown that. */
                  was?: string
                  /** @description What it says now, which `keep` says that somebody has read. */
                  now: string
                }[]
                coverage: {
                  /** @enum {string} */
                  covered: 'yes' | 'no' | 'not known'
                  reason?: string
                  /** @description What may be done instead. */
                  offer?: string
                }
                sections: {
                  code: string
                  /** @enum {string} */
                  status: 'not asked' | 'not started' | 'begun' | 'done'
                }[]
                /** @description The items that are asked, given the answers. */
                asked: string[]
                /** @description What stands between it and its completion, by item. */
                open: {
                  [key: string]: string
                }
                faults: {
                  /** @enum {string} */
                  kind:
                    | 'unknown-item'
                    | 'unknown-option'
                    | 'unknown-reading'
                    | 'not-a-number'
                    | 'not-a-day'
                    | 'too-long'
                    | 'out-of-range'
                    | 'worked-out'
                    | 'contradiction'
                    | 'another-version'
                  items: string[]
                  message: string
                }[]
                complete: boolean
                results: {
                  code: string
                  title: string
                  meaning: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citation: string
                  method: {
                    rule: string
                    version: number
                  }
                  /** @description It only feeds this score, and says nothing by itself. */
                  onlyFor?: string
                  /** @enum {string} */
                  state: 'scored' | 'incomplete'
                  points?: number
                  most?: number
                  percent?: number
                  band?: {
                    code: string
                    label: string
                    help?: string
                    /** @description 0 is the lowest. */
                    rank: number
                    /** @description How many bands there are. */
                    of: number
                    /**
                     * @description It does not wait: somebody must act at once.
                     * @constant
                     */
                    urgent?: true
                  }
                  contributions: {
                    /** @enum {string} */
                    of: 'item' | 'score'
                    code: string
                    label: string
                    answer: string
                    points: number
                  }[]
                  reasons: {
                    words: string
                    by: number
                  }[]
                  missing: {
                    code: string
                    prompt: string
                  }[]
                }[]
                readings: {
                  code: string
                  title: string
                  question: string
                  option: string
                  label: string
                  help: string
                  /** @description Where the choice comes from. */
                  standing: string
                  citation: string
                  /** Format: date */
                  since?: string
                  /** @description Who decided it; left out while the document’s own reading is in use. */
                  setBy?: string
                }[]
              }
            | {
                /** Format: uuid */
                id: string
                /** @constant */
                status: 'completed'
                /** Format: date */
                completedOn: string
                /** @description Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`. */
                standing: {
                  /** @enum {string} */
                  state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
                  words: string
                }
                /** @description What the record of the person says otherwise since. Where there is anything, the results are stale. */
                changes: {
                  fact:
                    | (
                        | 'sex'
                        | 'date-of-birth'
                        | 'start-of-risk'
                        | 'sexual-conviction'
                        | 'sexual-sanctions'
                        | 'all-sanctions'
                        | 'last-sexual-sanction'
                        | 'today'
                      )
                    | string
                  prompt: string
                  was: string
                  now: string
                  /** @description The answer as it is read, where somebody typed it and did not confirm it from the record. */
                  typed?: string
                }[]
                /** Format: uuid */
                correctedBy?: string
                /**
                 * Format: uuid
                 * @description The newest record of the same tool, where that is another one.
                 */
                replacedBy?: string
                /** @description As it was completed: it never changes. */
                record: {
                  /** @constant */
                  format: 'tool-record/1'
                  id: string
                  tool: {
                    code: string
                    version: string
                    hash: string
                    title: string
                    short: string
                    /** @enum {string} */
                    kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                    /** @enum {string} */
                    status: 'published' | 'pilot' | 'withdrawn'
                    wording: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citations: string[]
                    covers: string
                  }
                  /** @enum {string} */
                  tier: 'shared' | 'own' | 'victim'
                  agency: {
                    id: number
                    name: string
                  }
                  assessor: {
                    id: string
                    name: string
                    jobTitle: string
                  }
                  begunBy?: {
                    id: string
                    name: string
                  }
                  completedAt: string
                  /** Format: date */
                  completedOn: string
                  /** @description How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked (`from`), otherwise from the day of completion. */
                  good: {
                    months: number | null
                    /** Format: date */
                    from?: string
                    /** Format: date */
                    until?: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  /** @description Of a record of a victim: who it is, as the practitioner calls them. */
                  reference?: string
                  corrects?: {
                    id: string
                    why: string
                  }
                  readings: {
                    code: string
                    title: string
                    question: string
                    option: string
                    label: string
                    help: string
                    /** @description Where the choice comes from. */
                    standing: string
                    citation: string
                    /** Format: date */
                    since?: string
                    /** @description Who decided it; left out while the document’s own reading is in use. */
                    setBy?: string
                  }[]
                  /** @description What the record said on that day of what the tool asks for. */
                  facts: {
                    fact:
                      | (
                          | 'sex'
                          | 'date-of-birth'
                          | 'start-of-risk'
                          | 'sexual-conviction'
                          | 'sexual-sanctions'
                          | 'all-sanctions'
                          | 'last-sexual-sanction'
                          | 'today'
                        )
                      | string
                    item: string
                    prompt: string
                    /** @description What it rested on: the record has changed when this has. */
                    basis: string
                    value?: string
                    answer: string
                    source: string
                  }[]
                  sections: {
                    code: string
                    title: string
                    items: {
                      code: string
                      prompt: string
                      /** @enum {string} */
                      kind: 'choice' | 'count' | 'day' | 'years' | 'words'
                      /**
                       * @description `not known`: an answer, and none to a score. `worked out`: from days, never typed.
                       * @enum {string}
                       */
                      state: 'answered' | 'not known' | 'not answered' | 'worked out'
                      /** @description As the document codes it. */
                      value?: string | number
                      /** @description As a person reads it. */
                      answer: string
                      /** @description Where on the record it stood, when somebody confirmed it from there. */
                      source?: string
                      /** @description That the record came to say something else after it was answered, and that somebody looked at that and kept it. */
                      keptKnowingly?: {
                        by: {
                          id: string
                          name: string
                        }
                        /** Format: date */
                        on: string
                        /** @description What the record said when it was answered; left out where nobody was shown that. */
                        was?: string
                        /** @description What it said when the answer was kept. */
                        now: string
                      }
                    }[]
                  }[]
                  scores: {
                    code: string
                    title: string
                    meaning: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citation: string
                    method: {
                      rule: string
                      version: number
                    }
                    /** @description It only feeds this score, and says nothing by itself. */
                    onlyFor?: string
                    /** @enum {string} */
                    state: 'scored' | 'incomplete'
                    points?: number
                    most?: number
                    percent?: number
                    band?: {
                      code: string
                      label: string
                      help?: string
                      /** @description 0 is the lowest. */
                      rank: number
                      /** @description How many bands there are. */
                      of: number
                      /**
                       * @description It does not wait: somebody must act at once.
                       * @constant
                       */
                      urgent?: true
                    }
                    contributions: {
                      /** @enum {string} */
                      of: 'item' | 'score'
                      code: string
                      label: string
                      answer: string
                      points: number
                    }[]
                    reasons: {
                      words: string
                      by: number
                    }[]
                    missing: {
                      code: string
                      prompt: string
                    }[]
                  }[]
                  /** @description How many answers and results the recording agency keeps for itself. */
                  kept: {
                    items: number
                    scores: number
                  }
                }
                /** @description What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating. */
                beside?: {
                  crosswalk: {
                    code: string
                    version: string
                  }
                  instrument: {
                    code: string
                    version: string
                  }
                  /**
                   * Format: date
                   * @description Of which day the answers are.
                   */
                  datedOn?: string
                  factors: {
                    factor: string
                    answers: {
                      item: string
                      /**
                       * @description `same`: both ask the same thing.
                       * @enum {string}
                       */
                      fit: 'same' | 'bears on'
                      note: string
                      /** @description As a person reads it; left out where it was not asked. */
                      answer?: string
                    }[]
                    /** @description That no item asks for the factor, and what to ask instead. */
                    gap?: {
                      why: string
                      ask: string
                      nearest: string[]
                    }
                  }[]
                  items: {
                    item: string
                    factors: string[]
                    /** @description Why it bears on none. */
                    gap?: string
                  }[]
                }
                /** @description What of it does not wait, from its completion on until it is answered; left out where everything waits. */
                urgent?: {
                  /** @description The results that do not wait, in words. */
                  says: string
                  /** Format: date-time */
                  answerBy: string
                  /** @description Left out while it is open. */
                  answer?: {
                    /**
                     * @description `seen to`: how, is for another agency alone.
                     * @enum {string}
                     */
                    kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
                    /** Format: date-time */
                    at: string
                    byName: string
                    agencyName: string
                    /**
                     * Format: uuid
                     * @description Left out where you may not see that one.
                     */
                    actNowId?: string
                    /** @description Why no act now was needed. */
                    words?: string
                    /** @description By a supervisor who has looked at why no act now was needed. */
                    acknowledged?: {
                      /** Format: date-time */
                      at: string
                      byName: string
                    }
                  }
                  /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
                  earlier?: {
                    /** Format: uuid */
                    actNowId: string
                    done: string
                    /** Format: date-time */
                    doneAt: string
                    byName: string
                    agencyName: string
                  }[]
                }
              }
            | {
                /** Format: uuid */
                id: string
                /** @constant */
                status: 'discarded'
                tool: {
                  code: string
                  version: string
                  /** @description SHA-256 of the document that it is answered with. */
                  hash: string
                }
                /** Format: date-time */
                discardedAt: string
                discardedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                why: string
              }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  patchPeopleByPersonIdToolsByRecordIdAnswers: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 0,
         *       "answers": {
         *         "sexual-sanctions": 2
         *       },
         *       "confirm": {
         *         "date-of-birth": "1984-05-03"
         *       },
         *       "read": {
         *         "sexual-sanctions": "No conviction is on the record."
         *       }
         *     }
         */
        'application/json': {
          revision: number
          /**
           * @description By item; an empty text takes an answer away.
           * @default {}
           */
          answers?: {
            [key: string]: string | number
          }
          /**
           * @description Items that are answered with what the record says, with that value.
           * @default {}
           */
          confirm?: {
            [key: string]: string
          }
          /**
           * @description Items whose answers stand as somebody’s own though the record has changed, or says otherwise, each with the words of the record that they read (`source` of `facts`).
           * @default {}
           */
          keep?: {
            [key: string]: string
          }
          /**
           * @description By item, the words of the record that whoever answered had read (`source` of `facts`). Where they are not what it says now, or are left out though it has changed since the answer before or contradicts the first, the answer is among `overtaken`.
           * @default {}
           */
          read?: {
            [key: string]: string
          }
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @constant */
            status: 'draft'
            tool: {
              code: string
              version: string
              /** @description SHA-256 of the document that it is answered with. */
              hash: string
            }
            reference?: string
            revision: number
            startedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            savedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            corrects?: {
              /** Format: uuid */
              id: string
              why: string
            }
            /** @description By item. Numbers are digits, days YYYY-MM-DD. */
            answers: {
              [key: string]: string
            }
            /** @description Items that somebody confirmed from the record. */
            confirmed: string[]
            /** @description What the record says. It counts once it is confirmed. */
            facts: {
              item: string
              fact:
                | (
                    | 'sex'
                    | 'date-of-birth'
                    | 'start-of-risk'
                    | 'sexual-conviction'
                    | 'sexual-sanctions'
                    | 'all-sanctions'
                    | 'last-sexual-sanction'
                    | 'today'
                  )
                | string
              source: string
              /** @description What it would be answered with; left out where only a person can say. */
              value?: string
            }[]
            /** @description Answers that the record has come to contradict, or may have. Each is changed, confirmed or kept before completion. */
            overtaken: {
              item: string
              /** @description What the record said when it was answered; left out where nobody was shown that. */
              was?: string
              /** @description What it says now, which `keep` says that somebody has read. */
              now: string
            }[]
            coverage: {
              /** @enum {string} */
              covered: 'yes' | 'no' | 'not known'
              reason?: string
              /** @description What may be done instead. */
              offer?: string
            }
            sections: {
              code: string
              /** @enum {string} */
              status: 'not asked' | 'not started' | 'begun' | 'done'
            }[]
            /** @description The items that are asked, given the answers. */
            asked: string[]
            /** @description What stands between it and its completion, by item. */
            open: {
              [key: string]: string
            }
            faults: {
              /** @enum {string} */
              kind:
                | 'unknown-item'
                | 'unknown-option'
                | 'unknown-reading'
                | 'not-a-number'
                | 'not-a-day'
                | 'too-long'
                | 'out-of-range'
                | 'worked-out'
                | 'contradiction'
                | 'another-version'
              items: string[]
              message: string
            }[]
            complete: boolean
            results: {
              code: string
              title: string
              meaning: string
              standing: {
                /** @enum {string} */
                confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                note: string
              }
              citation: string
              method: {
                rule: string
                version: number
              }
              /** @description It only feeds this score, and says nothing by itself. */
              onlyFor?: string
              /** @enum {string} */
              state: 'scored' | 'incomplete'
              points?: number
              most?: number
              percent?: number
              band?: {
                code: string
                label: string
                help?: string
                /** @description 0 is the lowest. */
                rank: number
                /** @description How many bands there are. */
                of: number
                /**
                 * @description It does not wait: somebody must act at once.
                 * @constant
                 */
                urgent?: true
              }
              contributions: {
                /** @enum {string} */
                of: 'item' | 'score'
                code: string
                label: string
                answer: string
                points: number
              }[]
              reasons: {
                words: string
                by: number
              }[]
              missing: {
                code: string
                prompt: string
              }[]
            }[]
            readings: {
              code: string
              title: string
              question: string
              option: string
              label: string
              help: string
              /** @description Where the choice comes from. */
              standing: string
              citation: string
              /** Format: date */
              since?: string
              /** @description Who decided it; left out while the document’s own reading is in use. */
              setBy?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdToolsByRecordIdCompletion: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 4
         *     }
         */
        'application/json': {
          revision: number
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @constant */
            status: 'completed'
            /** Format: date */
            completedOn: string
            /** @description Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`. */
            standing: {
              /** @enum {string} */
              state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
              words: string
            }
            /** @description What the record of the person says otherwise since. Where there is anything, the results are stale. */
            changes: {
              fact:
                | (
                    | 'sex'
                    | 'date-of-birth'
                    | 'start-of-risk'
                    | 'sexual-conviction'
                    | 'sexual-sanctions'
                    | 'all-sanctions'
                    | 'last-sexual-sanction'
                    | 'today'
                  )
                | string
              prompt: string
              was: string
              now: string
              /** @description The answer as it is read, where somebody typed it and did not confirm it from the record. */
              typed?: string
            }[]
            /** Format: uuid */
            correctedBy?: string
            /**
             * Format: uuid
             * @description The newest record of the same tool, where that is another one.
             */
            replacedBy?: string
            /** @description As it was completed: it never changes. */
            record: {
              /** @constant */
              format: 'tool-record/1'
              id: string
              tool: {
                code: string
                version: string
                hash: string
                title: string
                short: string
                /** @enum {string} */
                kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                /** @enum {string} */
                status: 'published' | 'pilot' | 'withdrawn'
                wording: string
                standing: {
                  /** @enum {string} */
                  confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                  note: string
                }
                citations: string[]
                covers: string
              }
              /** @enum {string} */
              tier: 'shared' | 'own' | 'victim'
              agency: {
                id: number
                name: string
              }
              assessor: {
                id: string
                name: string
                jobTitle: string
              }
              begunBy?: {
                id: string
                name: string
              }
              completedAt: string
              /** Format: date */
              completedOn: string
              /** @description How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked (`from`), otherwise from the day of completion. */
              good: {
                months: number | null
                /** Format: date */
                from?: string
                /** Format: date */
                until?: string
                standing: {
                  /** @enum {string} */
                  confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                  note: string
                }
              }
              /** @description Of a record of a victim: who it is, as the practitioner calls them. */
              reference?: string
              corrects?: {
                id: string
                why: string
              }
              readings: {
                code: string
                title: string
                question: string
                option: string
                label: string
                help: string
                /** @description Where the choice comes from. */
                standing: string
                citation: string
                /** Format: date */
                since?: string
                /** @description Who decided it; left out while the document’s own reading is in use. */
                setBy?: string
              }[]
              /** @description What the record said on that day of what the tool asks for. */
              facts: {
                fact:
                  | (
                      | 'sex'
                      | 'date-of-birth'
                      | 'start-of-risk'
                      | 'sexual-conviction'
                      | 'sexual-sanctions'
                      | 'all-sanctions'
                      | 'last-sexual-sanction'
                      | 'today'
                    )
                  | string
                item: string
                prompt: string
                /** @description What it rested on: the record has changed when this has. */
                basis: string
                value?: string
                answer: string
                source: string
              }[]
              sections: {
                code: string
                title: string
                items: {
                  code: string
                  prompt: string
                  /** @enum {string} */
                  kind: 'choice' | 'count' | 'day' | 'years' | 'words'
                  /**
                   * @description `not known`: an answer, and none to a score. `worked out`: from days, never typed.
                   * @enum {string}
                   */
                  state: 'answered' | 'not known' | 'not answered' | 'worked out'
                  /** @description As the document codes it. */
                  value?: string | number
                  /** @description As a person reads it. */
                  answer: string
                  /** @description Where on the record it stood, when somebody confirmed it from there. */
                  source?: string
                  /** @description That the record came to say something else after it was answered, and that somebody looked at that and kept it. */
                  keptKnowingly?: {
                    by: {
                      id: string
                      name: string
                    }
                    /** Format: date */
                    on: string
                    /** @description What the record said when it was answered; left out where nobody was shown that. */
                    was?: string
                    /** @description What it said when the answer was kept. */
                    now: string
                  }
                }[]
              }[]
              scores: {
                code: string
                title: string
                meaning: string
                standing: {
                  /** @enum {string} */
                  confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                  note: string
                }
                citation: string
                method: {
                  rule: string
                  version: number
                }
                /** @description It only feeds this score, and says nothing by itself. */
                onlyFor?: string
                /** @enum {string} */
                state: 'scored' | 'incomplete'
                points?: number
                most?: number
                percent?: number
                band?: {
                  code: string
                  label: string
                  help?: string
                  /** @description 0 is the lowest. */
                  rank: number
                  /** @description How many bands there are. */
                  of: number
                  /**
                   * @description It does not wait: somebody must act at once.
                   * @constant
                   */
                  urgent?: true
                }
                contributions: {
                  /** @enum {string} */
                  of: 'item' | 'score'
                  code: string
                  label: string
                  answer: string
                  points: number
                }[]
                reasons: {
                  words: string
                  by: number
                }[]
                missing: {
                  code: string
                  prompt: string
                }[]
              }[]
              /** @description How many answers and results the recording agency keeps for itself. */
              kept: {
                items: number
                scores: number
              }
            }
            /** @description What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating. */
            beside?: {
              crosswalk: {
                code: string
                version: string
              }
              instrument: {
                code: string
                version: string
              }
              /**
               * Format: date
               * @description Of which day the answers are.
               */
              datedOn?: string
              factors: {
                factor: string
                answers: {
                  item: string
                  /**
                   * @description `same`: both ask the same thing.
                   * @enum {string}
                   */
                  fit: 'same' | 'bears on'
                  note: string
                  /** @description As a person reads it; left out where it was not asked. */
                  answer?: string
                }[]
                /** @description That no item asks for the factor, and what to ask instead. */
                gap?: {
                  why: string
                  ask: string
                  nearest: string[]
                }
              }[]
              items: {
                item: string
                factors: string[]
                /** @description Why it bears on none. */
                gap?: string
              }[]
            }
            /** @description What of it does not wait, from its completion on until it is answered; left out where everything waits. */
            urgent?: {
              /** @description The results that do not wait, in words. */
              says: string
              /** Format: date-time */
              answerBy: string
              /** @description Left out while it is open. */
              answer?: {
                /**
                 * @description `seen to`: how, is for another agency alone.
                 * @enum {string}
                 */
                kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
                /** Format: date-time */
                at: string
                byName: string
                agencyName: string
                /**
                 * Format: uuid
                 * @description Left out where you may not see that one.
                 */
                actNowId?: string
                /** @description Why no act now was needed. */
                words?: string
                /** @description By a supervisor who has looked at why no act now was needed. */
                acknowledged?: {
                  /** Format: date-time */
                  at: string
                  byName: string
                }
              }
              /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
              earlier?: {
                /** Format: uuid */
                actNowId: string
                done: string
                /** Format: date-time */
                doneAt: string
                byName: string
                agencyName: string
              }[]
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdToolsByRecordIdCorrections: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "A conviction had been counted twice."
         *     }
         */
        'application/json': {
          why: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it was begun now; otherwise your agency had a draft of it already. */
            started: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdToolsByRecordIdDisposal: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "Begun for the wrong person."
         *     }
         */
        'application/json': {
          why: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @constant */
            discarded: true
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdVictims: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 10
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /** @description Only those of this tool. */
        tool?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** @constant */
              status: 'completed'
              /** Format: date */
              completedOn: string
              /** @description Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`. */
              standing: {
                /** @enum {string} */
                state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
                words: string
              }
              /** @description What the record of the person says otherwise since. Where there is anything, the results are stale. */
              changes: {
                fact:
                  | (
                      | 'sex'
                      | 'date-of-birth'
                      | 'start-of-risk'
                      | 'sexual-conviction'
                      | 'sexual-sanctions'
                      | 'all-sanctions'
                      | 'last-sexual-sanction'
                      | 'today'
                    )
                  | string
                prompt: string
                was: string
                now: string
                /** @description The answer as it is read, where somebody typed it and did not confirm it from the record. */
                typed?: string
              }[]
              /** Format: uuid */
              correctedBy?: string
              /**
               * Format: uuid
               * @description The newest record of the same tool, where that is another one.
               */
              replacedBy?: string
              /** @description As it was completed: it never changes. */
              record: {
                /** @constant */
                format: 'tool-record/1'
                id: string
                tool: {
                  code: string
                  version: string
                  hash: string
                  title: string
                  short: string
                  /** @enum {string} */
                  kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                  /** @enum {string} */
                  status: 'published' | 'pilot' | 'withdrawn'
                  wording: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citations: string[]
                  covers: string
                }
                /** @enum {string} */
                tier: 'shared' | 'own' | 'victim'
                agency: {
                  id: number
                  name: string
                }
                assessor: {
                  id: string
                  name: string
                  jobTitle: string
                }
                begunBy?: {
                  id: string
                  name: string
                }
                completedAt: string
                /** Format: date */
                completedOn: string
                /** @description How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked (`from`), otherwise from the day of completion. */
                good: {
                  months: number | null
                  /** Format: date */
                  from?: string
                  /** Format: date */
                  until?: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                }
                /** @description Of a record of a victim: who it is, as the practitioner calls them. */
                reference?: string
                corrects?: {
                  id: string
                  why: string
                }
                readings: {
                  code: string
                  title: string
                  question: string
                  option: string
                  label: string
                  help: string
                  /** @description Where the choice comes from. */
                  standing: string
                  citation: string
                  /** Format: date */
                  since?: string
                  /** @description Who decided it; left out while the document’s own reading is in use. */
                  setBy?: string
                }[]
                /** @description What the record said on that day of what the tool asks for. */
                facts: {
                  fact:
                    | (
                        | 'sex'
                        | 'date-of-birth'
                        | 'start-of-risk'
                        | 'sexual-conviction'
                        | 'sexual-sanctions'
                        | 'all-sanctions'
                        | 'last-sexual-sanction'
                        | 'today'
                      )
                    | string
                  item: string
                  prompt: string
                  /** @description What it rested on: the record has changed when this has. */
                  basis: string
                  value?: string
                  answer: string
                  source: string
                }[]
                sections: {
                  code: string
                  title: string
                  items: {
                    code: string
                    prompt: string
                    /** @enum {string} */
                    kind: 'choice' | 'count' | 'day' | 'years' | 'words'
                    /**
                     * @description `not known`: an answer, and none to a score. `worked out`: from days, never typed.
                     * @enum {string}
                     */
                    state: 'answered' | 'not known' | 'not answered' | 'worked out'
                    /** @description As the document codes it. */
                    value?: string | number
                    /** @description As a person reads it. */
                    answer: string
                    /** @description Where on the record it stood, when somebody confirmed it from there. */
                    source?: string
                    /** @description That the record came to say something else after it was answered, and that somebody looked at that and kept it. */
                    keptKnowingly?: {
                      by: {
                        id: string
                        name: string
                      }
                      /** Format: date */
                      on: string
                      /** @description What the record said when it was answered; left out where nobody was shown that. */
                      was?: string
                      /** @description What it said when the answer was kept. */
                      now: string
                    }
                  }[]
                }[]
                scores: {
                  code: string
                  title: string
                  meaning: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citation: string
                  method: {
                    rule: string
                    version: number
                  }
                  /** @description It only feeds this score, and says nothing by itself. */
                  onlyFor?: string
                  /** @enum {string} */
                  state: 'scored' | 'incomplete'
                  points?: number
                  most?: number
                  percent?: number
                  band?: {
                    code: string
                    label: string
                    help?: string
                    /** @description 0 is the lowest. */
                    rank: number
                    /** @description How many bands there are. */
                    of: number
                    /**
                     * @description It does not wait: somebody must act at once.
                     * @constant
                     */
                    urgent?: true
                  }
                  contributions: {
                    /** @enum {string} */
                    of: 'item' | 'score'
                    code: string
                    label: string
                    answer: string
                    points: number
                  }[]
                  reasons: {
                    words: string
                    by: number
                  }[]
                  missing: {
                    code: string
                    prompt: string
                  }[]
                }[]
                /** @description How many answers and results the recording agency keeps for itself. */
                kept: {
                  items: number
                  scores: number
                }
              }
              /** @description What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating. */
              beside?: {
                crosswalk: {
                  code: string
                  version: string
                }
                instrument: {
                  code: string
                  version: string
                }
                /**
                 * Format: date
                 * @description Of which day the answers are.
                 */
                datedOn?: string
                factors: {
                  factor: string
                  answers: {
                    item: string
                    /**
                     * @description `same`: both ask the same thing.
                     * @enum {string}
                     */
                    fit: 'same' | 'bears on'
                    note: string
                    /** @description As a person reads it; left out where it was not asked. */
                    answer?: string
                  }[]
                  /** @description That no item asks for the factor, and what to ask instead. */
                  gap?: {
                    why: string
                    ask: string
                    nearest: string[]
                  }
                }[]
                items: {
                  item: string
                  factors: string[]
                  /** @description Why it bears on none. */
                  gap?: string
                }[]
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdVictims: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "tool": "dash",
         *       "reference": "K.L."
         *     }
         */
        'application/json': {
          tool: string
          /** @description Whom it is of, as you call them where you work. */
          reference: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it was begun now; otherwise your agency had a draft of it already. */
            started: boolean
          }
        }
      }
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it was begun now; otherwise your agency had a draft of it already. */
            started: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdVictimsNext: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tools: {
              code: string
              version: string
              title: string
              /** @enum {string} */
              status: 'published' | 'pilot' | 'withdrawn'
              /** @description By what the record says; nothing is scored for whom a tool does not cover. */
              coverage: {
                /** @enum {string} */
                covered: 'yes' | 'no' | 'not known'
                reason?: string
                /** @description What may be done instead. */
                offer?: string
              }
              /**
               * Format: uuid
               * @description The draft of it that your agency has.
               */
              draft?: string
            }[]
            drafts: {
              /** Format: uuid */
              id: string
              tool: {
                code: string
                version: string
                /** @description SHA-256 of the document that it is answered with. */
                hash: string
              }
              reference?: string
              revision: number
              savedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdVictimsByRecordId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json':
            | {
                /** Format: uuid */
                id: string
                /** @constant */
                status: 'draft'
                tool: {
                  code: string
                  version: string
                  /** @description SHA-256 of the document that it is answered with. */
                  hash: string
                }
                reference?: string
                revision: number
                startedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                savedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                corrects?: {
                  /** Format: uuid */
                  id: string
                  why: string
                }
                /** @description By item. Numbers are digits, days YYYY-MM-DD. */
                answers: {
                  [key: string]: string
                }
                /** @description Items that somebody confirmed from the record. */
                confirmed: string[]
                /** @description What the record says. It counts once it is confirmed. */
                facts: {
                  item: string
                  fact:
                    | (
                        | 'sex'
                        | 'date-of-birth'
                        | 'start-of-risk'
                        | 'sexual-conviction'
                        | 'sexual-sanctions'
                        | 'all-sanctions'
                        | 'last-sexual-sanction'
                        | 'today'
                      )
                    | string
                  source: string
                  /** @description What it would be answered with; left out where only a person can say. */
                  value?: string
                }[]
                /** @description Answers that the record has come to contradict, or may have. Each is changed, confirmed or kept before completion. */
                overtaken: {
                  item: string
                  /** @description What the record said when it was answered; left out where nobody was shown that. */
                  was?: string
                  /** @description What it says now, which `keep` says that somebody has read. */
                  now: string
                }[]
                coverage: {
                  /** @enum {string} */
                  covered: 'yes' | 'no' | 'not known'
                  reason?: string
                  /** @description What may be done instead. */
                  offer?: string
                }
                sections: {
                  code: string
                  /** @enum {string} */
                  status: 'not asked' | 'not started' | 'begun' | 'done'
                }[]
                /** @description The items that are asked, given the answers. */
                asked: string[]
                /** @description What stands between it and its completion, by item. */
                open: {
                  [key: string]: string
                }
                faults: {
                  /** @enum {string} */
                  kind:
                    | 'unknown-item'
                    | 'unknown-option'
                    | 'unknown-reading'
                    | 'not-a-number'
                    | 'not-a-day'
                    | 'too-long'
                    | 'out-of-range'
                    | 'worked-out'
                    | 'contradiction'
                    | 'another-version'
                  items: string[]
                  message: string
                }[]
                complete: boolean
                results: {
                  code: string
                  title: string
                  meaning: string
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  citation: string
                  method: {
                    rule: string
                    version: number
                  }
                  /** @description It only feeds this score, and says nothing by itself. */
                  onlyFor?: string
                  /** @enum {string} */
                  state: 'scored' | 'incomplete'
                  points?: number
                  most?: number
                  percent?: number
                  band?: {
                    code: string
                    label: string
                    help?: string
                    /** @description 0 is the lowest. */
                    rank: number
                    /** @description How many bands there are. */
                    of: number
                    /**
                     * @description It does not wait: somebody must act at once.
                     * @constant
                     */
                    urgent?: true
                  }
                  contributions: {
                    /** @enum {string} */
                    of: 'item' | 'score'
                    code: string
                    label: string
                    answer: string
                    points: number
                  }[]
                  reasons: {
                    words: string
                    by: number
                  }[]
                  missing: {
                    code: string
                    prompt: string
                  }[]
                }[]
                readings: {
                  code: string
                  title: string
                  question: string
                  option: string
                  label: string
                  help: string
                  /** @description Where the choice comes from. */
                  standing: string
                  citation: string
                  /** Format: date */
                  since?: string
                  /** @description Who decided it; left out while the document’s own reading is in use. */
                  setBy?: string
                }[]
              }
            | {
                /** Format: uuid */
                id: string
                /** @constant */
                status: 'completed'
                /** Format: date */
                completedOn: string
                /** @description Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`. */
                standing: {
                  /** @enum {string} */
                  state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
                  words: string
                }
                /** @description What the record of the person says otherwise since. Where there is anything, the results are stale. */
                changes: {
                  fact:
                    | (
                        | 'sex'
                        | 'date-of-birth'
                        | 'start-of-risk'
                        | 'sexual-conviction'
                        | 'sexual-sanctions'
                        | 'all-sanctions'
                        | 'last-sexual-sanction'
                        | 'today'
                      )
                    | string
                  prompt: string
                  was: string
                  now: string
                  /** @description The answer as it is read, where somebody typed it and did not confirm it from the record. */
                  typed?: string
                }[]
                /** Format: uuid */
                correctedBy?: string
                /**
                 * Format: uuid
                 * @description The newest record of the same tool, where that is another one.
                 */
                replacedBy?: string
                /** @description As it was completed: it never changes. */
                record: {
                  /** @constant */
                  format: 'tool-record/1'
                  id: string
                  tool: {
                    code: string
                    version: string
                    hash: string
                    title: string
                    short: string
                    /** @enum {string} */
                    kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                    /** @enum {string} */
                    status: 'published' | 'pilot' | 'withdrawn'
                    wording: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citations: string[]
                    covers: string
                  }
                  /** @enum {string} */
                  tier: 'shared' | 'own' | 'victim'
                  agency: {
                    id: number
                    name: string
                  }
                  assessor: {
                    id: string
                    name: string
                    jobTitle: string
                  }
                  begunBy?: {
                    id: string
                    name: string
                  }
                  completedAt: string
                  /** Format: date */
                  completedOn: string
                  /** @description How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked (`from`), otherwise from the day of completion. */
                  good: {
                    months: number | null
                    /** Format: date */
                    from?: string
                    /** Format: date */
                    until?: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                  }
                  /** @description Of a record of a victim: who it is, as the practitioner calls them. */
                  reference?: string
                  corrects?: {
                    id: string
                    why: string
                  }
                  readings: {
                    code: string
                    title: string
                    question: string
                    option: string
                    label: string
                    help: string
                    /** @description Where the choice comes from. */
                    standing: string
                    citation: string
                    /** Format: date */
                    since?: string
                    /** @description Who decided it; left out while the document’s own reading is in use. */
                    setBy?: string
                  }[]
                  /** @description What the record said on that day of what the tool asks for. */
                  facts: {
                    fact:
                      | (
                          | 'sex'
                          | 'date-of-birth'
                          | 'start-of-risk'
                          | 'sexual-conviction'
                          | 'sexual-sanctions'
                          | 'all-sanctions'
                          | 'last-sexual-sanction'
                          | 'today'
                        )
                      | string
                    item: string
                    prompt: string
                    /** @description What it rested on: the record has changed when this has. */
                    basis: string
                    value?: string
                    answer: string
                    source: string
                  }[]
                  sections: {
                    code: string
                    title: string
                    items: {
                      code: string
                      prompt: string
                      /** @enum {string} */
                      kind: 'choice' | 'count' | 'day' | 'years' | 'words'
                      /**
                       * @description `not known`: an answer, and none to a score. `worked out`: from days, never typed.
                       * @enum {string}
                       */
                      state: 'answered' | 'not known' | 'not answered' | 'worked out'
                      /** @description As the document codes it. */
                      value?: string | number
                      /** @description As a person reads it. */
                      answer: string
                      /** @description Where on the record it stood, when somebody confirmed it from there. */
                      source?: string
                      /** @description That the record came to say something else after it was answered, and that somebody looked at that and kept it. */
                      keptKnowingly?: {
                        by: {
                          id: string
                          name: string
                        }
                        /** Format: date */
                        on: string
                        /** @description What the record said when it was answered; left out where nobody was shown that. */
                        was?: string
                        /** @description What it said when the answer was kept. */
                        now: string
                      }
                    }[]
                  }[]
                  scores: {
                    code: string
                    title: string
                    meaning: string
                    standing: {
                      /** @enum {string} */
                      confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                      note: string
                    }
                    citation: string
                    method: {
                      rule: string
                      version: number
                    }
                    /** @description It only feeds this score, and says nothing by itself. */
                    onlyFor?: string
                    /** @enum {string} */
                    state: 'scored' | 'incomplete'
                    points?: number
                    most?: number
                    percent?: number
                    band?: {
                      code: string
                      label: string
                      help?: string
                      /** @description 0 is the lowest. */
                      rank: number
                      /** @description How many bands there are. */
                      of: number
                      /**
                       * @description It does not wait: somebody must act at once.
                       * @constant
                       */
                      urgent?: true
                    }
                    contributions: {
                      /** @enum {string} */
                      of: 'item' | 'score'
                      code: string
                      label: string
                      answer: string
                      points: number
                    }[]
                    reasons: {
                      words: string
                      by: number
                    }[]
                    missing: {
                      code: string
                      prompt: string
                    }[]
                  }[]
                  /** @description How many answers and results the recording agency keeps for itself. */
                  kept: {
                    items: number
                    scores: number
                  }
                }
                /** @description What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating. */
                beside?: {
                  crosswalk: {
                    code: string
                    version: string
                  }
                  instrument: {
                    code: string
                    version: string
                  }
                  /**
                   * Format: date
                   * @description Of which day the answers are.
                   */
                  datedOn?: string
                  factors: {
                    factor: string
                    answers: {
                      item: string
                      /**
                       * @description `same`: both ask the same thing.
                       * @enum {string}
                       */
                      fit: 'same' | 'bears on'
                      note: string
                      /** @description As a person reads it; left out where it was not asked. */
                      answer?: string
                    }[]
                    /** @description That no item asks for the factor, and what to ask instead. */
                    gap?: {
                      why: string
                      ask: string
                      nearest: string[]
                    }
                  }[]
                  items: {
                    item: string
                    factors: string[]
                    /** @description Why it bears on none. */
                    gap?: string
                  }[]
                }
                /** @description What of it does not wait, from its completion on until it is answered; left out where everything waits. */
                urgent?: {
                  /** @description The results that do not wait, in words. */
                  says: string
                  /** Format: date-time */
                  answerBy: string
                  /** @description Left out while it is open. */
                  answer?: {
                    /**
                     * @description `seen to`: how, is for another agency alone.
                     * @enum {string}
                     */
                    kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
                    /** Format: date-time */
                    at: string
                    byName: string
                    agencyName: string
                    /**
                     * Format: uuid
                     * @description Left out where you may not see that one.
                     */
                    actNowId?: string
                    /** @description Why no act now was needed. */
                    words?: string
                    /** @description By a supervisor who has looked at why no act now was needed. */
                    acknowledged?: {
                      /** Format: date-time */
                      at: string
                      byName: string
                    }
                  }
                  /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
                  earlier?: {
                    /** Format: uuid */
                    actNowId: string
                    done: string
                    /** Format: date-time */
                    doneAt: string
                    byName: string
                    agencyName: string
                  }[]
                }
              }
            | {
                /** Format: uuid */
                id: string
                /** @constant */
                status: 'discarded'
                tool: {
                  code: string
                  version: string
                  /** @description SHA-256 of the document that it is answered with. */
                  hash: string
                }
                /** Format: date-time */
                discardedAt: string
                discardedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                why: string
              }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  patchPeopleByPersonIdVictimsByRecordIdAnswers: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 0,
         *       "answers": {
         *         "sexual-sanctions": 2
         *       },
         *       "confirm": {
         *         "date-of-birth": "1984-05-03"
         *       },
         *       "read": {
         *         "sexual-sanctions": "No conviction is on the record."
         *       }
         *     }
         */
        'application/json': {
          revision: number
          /**
           * @description By item; an empty text takes an answer away.
           * @default {}
           */
          answers?: {
            [key: string]: string | number
          }
          /**
           * @description Items that are answered with what the record says, with that value.
           * @default {}
           */
          confirm?: {
            [key: string]: string
          }
          /**
           * @description Items whose answers stand as somebody’s own though the record has changed, or says otherwise, each with the words of the record that they read (`source` of `facts`).
           * @default {}
           */
          keep?: {
            [key: string]: string
          }
          /**
           * @description By item, the words of the record that whoever answered had read (`source` of `facts`). Where they are not what it says now, or are left out though it has changed since the answer before or contradicts the first, the answer is among `overtaken`.
           * @default {}
           */
          read?: {
            [key: string]: string
          }
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @constant */
            status: 'draft'
            tool: {
              code: string
              version: string
              /** @description SHA-256 of the document that it is answered with. */
              hash: string
            }
            reference?: string
            revision: number
            startedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            savedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            corrects?: {
              /** Format: uuid */
              id: string
              why: string
            }
            /** @description By item. Numbers are digits, days YYYY-MM-DD. */
            answers: {
              [key: string]: string
            }
            /** @description Items that somebody confirmed from the record. */
            confirmed: string[]
            /** @description What the record says. It counts once it is confirmed. */
            facts: {
              item: string
              fact:
                | (
                    | 'sex'
                    | 'date-of-birth'
                    | 'start-of-risk'
                    | 'sexual-conviction'
                    | 'sexual-sanctions'
                    | 'all-sanctions'
                    | 'last-sexual-sanction'
                    | 'today'
                  )
                | string
              source: string
              /** @description What it would be answered with; left out where only a person can say. */
              value?: string
            }[]
            /** @description Answers that the record has come to contradict, or may have. Each is changed, confirmed or kept before completion. */
            overtaken: {
              item: string
              /** @description What the record said when it was answered; left out where nobody was shown that. */
              was?: string
              /** @description What it says now, which `keep` says that somebody has read. */
              now: string
            }[]
            coverage: {
              /** @enum {string} */
              covered: 'yes' | 'no' | 'not known'
              reason?: string
              /** @description What may be done instead. */
              offer?: string
            }
            sections: {
              code: string
              /** @enum {string} */
              status: 'not asked' | 'not started' | 'begun' | 'done'
            }[]
            /** @description The items that are asked, given the answers. */
            asked: string[]
            /** @description What stands between it and its completion, by item. */
            open: {
              [key: string]: string
            }
            faults: {
              /** @enum {string} */
              kind:
                | 'unknown-item'
                | 'unknown-option'
                | 'unknown-reading'
                | 'not-a-number'
                | 'not-a-day'
                | 'too-long'
                | 'out-of-range'
                | 'worked-out'
                | 'contradiction'
                | 'another-version'
              items: string[]
              message: string
            }[]
            complete: boolean
            results: {
              code: string
              title: string
              meaning: string
              standing: {
                /** @enum {string} */
                confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                note: string
              }
              citation: string
              method: {
                rule: string
                version: number
              }
              /** @description It only feeds this score, and says nothing by itself. */
              onlyFor?: string
              /** @enum {string} */
              state: 'scored' | 'incomplete'
              points?: number
              most?: number
              percent?: number
              band?: {
                code: string
                label: string
                help?: string
                /** @description 0 is the lowest. */
                rank: number
                /** @description How many bands there are. */
                of: number
                /**
                 * @description It does not wait: somebody must act at once.
                 * @constant
                 */
                urgent?: true
              }
              contributions: {
                /** @enum {string} */
                of: 'item' | 'score'
                code: string
                label: string
                answer: string
                points: number
              }[]
              reasons: {
                words: string
                by: number
              }[]
              missing: {
                code: string
                prompt: string
              }[]
            }[]
            readings: {
              code: string
              title: string
              question: string
              option: string
              label: string
              help: string
              /** @description Where the choice comes from. */
              standing: string
              citation: string
              /** Format: date */
              since?: string
              /** @description Who decided it; left out while the document’s own reading is in use. */
              setBy?: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdVictimsByRecordIdCompletion: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "revision": 4
         *     }
         */
        'application/json': {
          revision: number
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @constant */
            status: 'completed'
            /** Format: date */
            completedOn: string
            /** @description Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`. */
            standing: {
              /** @enum {string} */
              state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
              words: string
            }
            /** @description What the record of the person says otherwise since. Where there is anything, the results are stale. */
            changes: {
              fact:
                | (
                    | 'sex'
                    | 'date-of-birth'
                    | 'start-of-risk'
                    | 'sexual-conviction'
                    | 'sexual-sanctions'
                    | 'all-sanctions'
                    | 'last-sexual-sanction'
                    | 'today'
                  )
                | string
              prompt: string
              was: string
              now: string
              /** @description The answer as it is read, where somebody typed it and did not confirm it from the record. */
              typed?: string
            }[]
            /** Format: uuid */
            correctedBy?: string
            /**
             * Format: uuid
             * @description The newest record of the same tool, where that is another one.
             */
            replacedBy?: string
            /** @description As it was completed: it never changes. */
            record: {
              /** @constant */
              format: 'tool-record/1'
              id: string
              tool: {
                code: string
                version: string
                hash: string
                title: string
                short: string
                /** @enum {string} */
                kind: 'static' | 'stable' | 'acute' | 'partner' | 'victim' | 'general'
                /** @enum {string} */
                status: 'published' | 'pilot' | 'withdrawn'
                wording: string
                standing: {
                  /** @enum {string} */
                  confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                  note: string
                }
                citations: string[]
                covers: string
              }
              /** @enum {string} */
              tier: 'shared' | 'own' | 'victim'
              agency: {
                id: number
                name: string
              }
              assessor: {
                id: string
                name: string
                jobTitle: string
              }
              begunBy?: {
                id: string
                name: string
              }
              completedAt: string
              /** Format: date */
              completedOn: string
              /** @description How long it may be relied on; no months: as long as the facts stand. They are counted from the day on which somebody was seen or asked (`from`), otherwise from the day of completion. */
              good: {
                months: number | null
                /** Format: date */
                from?: string
                /** Format: date */
                until?: string
                standing: {
                  /** @enum {string} */
                  confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                  note: string
                }
              }
              /** @description Of a record of a victim: who it is, as the practitioner calls them. */
              reference?: string
              corrects?: {
                id: string
                why: string
              }
              readings: {
                code: string
                title: string
                question: string
                option: string
                label: string
                help: string
                /** @description Where the choice comes from. */
                standing: string
                citation: string
                /** Format: date */
                since?: string
                /** @description Who decided it; left out while the document’s own reading is in use. */
                setBy?: string
              }[]
              /** @description What the record said on that day of what the tool asks for. */
              facts: {
                fact:
                  | (
                      | 'sex'
                      | 'date-of-birth'
                      | 'start-of-risk'
                      | 'sexual-conviction'
                      | 'sexual-sanctions'
                      | 'all-sanctions'
                      | 'last-sexual-sanction'
                      | 'today'
                    )
                  | string
                item: string
                prompt: string
                /** @description What it rested on: the record has changed when this has. */
                basis: string
                value?: string
                answer: string
                source: string
              }[]
              sections: {
                code: string
                title: string
                items: {
                  code: string
                  prompt: string
                  /** @enum {string} */
                  kind: 'choice' | 'count' | 'day' | 'years' | 'words'
                  /**
                   * @description `not known`: an answer, and none to a score. `worked out`: from days, never typed.
                   * @enum {string}
                   */
                  state: 'answered' | 'not known' | 'not answered' | 'worked out'
                  /** @description As the document codes it. */
                  value?: string | number
                  /** @description As a person reads it. */
                  answer: string
                  /** @description Where on the record it stood, when somebody confirmed it from there. */
                  source?: string
                  /** @description That the record came to say something else after it was answered, and that somebody looked at that and kept it. */
                  keptKnowingly?: {
                    by: {
                      id: string
                      name: string
                    }
                    /** Format: date */
                    on: string
                    /** @description What the record said when it was answered; left out where nobody was shown that. */
                    was?: string
                    /** @description What it said when the answer was kept. */
                    now: string
                  }
                }[]
              }[]
              scores: {
                code: string
                title: string
                meaning: string
                standing: {
                  /** @enum {string} */
                  confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                  note: string
                }
                citation: string
                method: {
                  rule: string
                  version: number
                }
                /** @description It only feeds this score, and says nothing by itself. */
                onlyFor?: string
                /** @enum {string} */
                state: 'scored' | 'incomplete'
                points?: number
                most?: number
                percent?: number
                band?: {
                  code: string
                  label: string
                  help?: string
                  /** @description 0 is the lowest. */
                  rank: number
                  /** @description How many bands there are. */
                  of: number
                  /**
                   * @description It does not wait: somebody must act at once.
                   * @constant
                   */
                  urgent?: true
                }
                contributions: {
                  /** @enum {string} */
                  of: 'item' | 'score'
                  code: string
                  label: string
                  answer: string
                  points: number
                }[]
                reasons: {
                  words: string
                  by: number
                }[]
                missing: {
                  code: string
                  prompt: string
                }[]
              }[]
              /** @description How many answers and results the recording agency keeps for itself. */
              kept: {
                items: number
                scores: number
              }
            }
            /** @description What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating. */
            beside?: {
              crosswalk: {
                code: string
                version: string
              }
              instrument: {
                code: string
                version: string
              }
              /**
               * Format: date
               * @description Of which day the answers are.
               */
              datedOn?: string
              factors: {
                factor: string
                answers: {
                  item: string
                  /**
                   * @description `same`: both ask the same thing.
                   * @enum {string}
                   */
                  fit: 'same' | 'bears on'
                  note: string
                  /** @description As a person reads it; left out where it was not asked. */
                  answer?: string
                }[]
                /** @description That no item asks for the factor, and what to ask instead. */
                gap?: {
                  why: string
                  ask: string
                  nearest: string[]
                }
              }[]
              items: {
                item: string
                factors: string[]
                /** @description Why it bears on none. */
                gap?: string
              }[]
            }
            /** @description What of it does not wait, from its completion on until it is answered; left out where everything waits. */
            urgent?: {
              /** @description The results that do not wait, in words. */
              says: string
              /** Format: date-time */
              answerBy: string
              /** @description Left out while it is open. */
              answer?: {
                /**
                 * @description `seen to`: how, is for another agency alone.
                 * @enum {string}
                 */
                kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
                /** Format: date-time */
                at: string
                byName: string
                agencyName: string
                /**
                 * Format: uuid
                 * @description Left out where you may not see that one.
                 */
                actNowId?: string
                /** @description Why no act now was needed. */
                words?: string
                /** @description By a supervisor who has looked at why no act now was needed. */
                acknowledged?: {
                  /** Format: date-time */
                  at: string
                  byName: string
                }
              }
              /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
              earlier?: {
                /** Format: uuid */
                actNowId: string
                done: string
                /** Format: date-time */
                doneAt: string
                byName: string
                agencyName: string
              }[]
            }
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdVictimsByRecordIdCorrections: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "A conviction had been counted twice."
         *     }
         */
        'application/json': {
          why: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it was begun now; otherwise your agency had a draft of it already. */
            started: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdVictimsByRecordIdDisposal: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "Begun for the wrong person."
         *     }
         */
        'application/json': {
          why: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @constant */
            discarded: true
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdToolsByRecordIdWhyNot: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "why": "The police were with him already, and act now was recorded an hour before."
         *     }
         */
        'application/json': {
          /** @description Why no act now is needed. Whoever may read the record reads it. */
          why: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description The results that do not wait, in words. */
            says: string
            /** Format: date-time */
            answerBy: string
            /** @description Left out while it is open. */
            answer?: {
              /**
               * @description `seen to`: how, is for another agency alone.
               * @enum {string}
               */
              kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
              /** Format: date-time */
              at: string
              byName: string
              agencyName: string
              /**
               * Format: uuid
               * @description Left out where you may not see that one.
               */
              actNowId?: string
              /** @description Why no act now was needed. */
              words?: string
              /** @description By a supervisor who has looked at why no act now was needed. */
              acknowledged?: {
                /** Format: date-time */
                at: string
                byName: string
              }
            }
            /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
            earlier?: {
              /** Format: uuid */
              actNowId: string
              done: string
              /** Format: date-time */
              doneAt: string
              byName: string
              agencyName: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdToolsByRecordIdAnsweredBy: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "actNowId": "019a5b1e-7c40-7d21-9f3a-2b6c8d0e4f11"
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description One of `earlier` of the record: what was done about this before it was recorded.
           */
          actNowId: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description The results that do not wait, in words. */
            says: string
            /** Format: date-time */
            answerBy: string
            /** @description Left out while it is open. */
            answer?: {
              /**
               * @description `seen to`: how, is for another agency alone.
               * @enum {string}
               */
              kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
              /** Format: date-time */
              at: string
              byName: string
              agencyName: string
              /**
               * Format: uuid
               * @description Left out where you may not see that one.
               */
              actNowId?: string
              /** @description Why no act now was needed. */
              words?: string
              /** @description By a supervisor who has looked at why no act now was needed. */
              acknowledged?: {
                /** Format: date-time */
                at: string
                byName: string
              }
            }
            /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
            earlier?: {
              /** Format: uuid */
              actNowId: string
              done: string
              /** Format: date-time */
              doneAt: string
              byName: string
              agencyName: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdToolsByRecordIdWhyNotAcknowledgement: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        recordId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description The results that do not wait, in words. */
            says: string
            /** Format: date-time */
            answerBy: string
            /** @description Left out while it is open. */
            answer?: {
              /**
               * @description `seen to`: how, is for another agency alone.
               * @enum {string}
               */
              kind: 'act now' | 'no act now' | 'corrected' | 'seen to'
              /** Format: date-time */
              at: string
              byName: string
              agencyName: string
              /**
               * Format: uuid
               * @description Left out where you may not see that one.
               */
              actNowId?: string
              /** @description Why no act now was needed. */
              words?: string
              /** @description By a supervisor who has looked at why no act now was needed. */
              acknowledged?: {
                /** Format: date-time */
                at: string
                byName: string
              }
            }
            /** @description While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it. */
            earlier?: {
              /** Format: uuid */
              actNowId: string
              done: string
              /** Format: date-time */
              doneAt: string
              byName: string
              agencyName: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdCombined: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tools: {
              code: string
              /** @enum {string} */
              kind: 'static' | 'stable' | 'acute' | 'partner' | 'general' | 'arms'
              title: string
              short: string
              /** @description The last that stands. Left out where the tool was not used. */
              record?: {
                /** Format: uuid */
                id: string
                version: string
                results: {
                  code: string
                  title: string
                  /** @description Its band first, with its figures in brackets where it has any. */
                  words: string
                  scored: boolean
                  standing: {
                    /** @enum {string} */
                    confidence: 'verified' | 'secondary' | 'recalled' | 'not established'
                    note: string
                  }
                  /** @description What is known all the same, where it is not scored. */
                  unscored?: {
                    /** @description What was scored on the way to it and stands: a first step, a total. */
                    steps: {
                      code: string
                      title: string
                      words: string
                    }[]
                    /** @description The last result that was scored, of an older record; `on` is the day of what that says. */
                    last?: {
                      /** Format: uuid */
                      id: string
                      words: string
                      /** Format: date */
                      on: string
                      standing: {
                        /** @enum {string} */
                        state: 'stands' | 'stale' | 'out of date'
                        words: string
                      }
                    }
                  }
                }[]
                /** @description What is not known. */
                missing: string[]
                /** @description How many results the recording agency keeps for itself. */
                kept: number
                assessor: string
                agency: string
                /**
                 * Format: date
                 * @description The day on which it was completed.
                 */
                on: string
                /**
                 * Format: date
                 * @description The day on which somebody was seen or asked, where that is another.
                 */
                seenOn?: string
                /** @description Whether it may still be relied on. */
                standing: {
                  /** @enum {string} */
                  state: 'stands' | 'stale' | 'out of date'
                  words: string
                }
                /** @description What has changed since in what it rests on. */
                changes: string[]
                /** @description How well the tool itself is known. */
                toolStanding: string
              }
              notice?: string
              /** @description How many records there are; one that was corrected counts no more. */
              times: number
              /** @description Why the tool can’t be used for this person. */
              notCovered?: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdActions: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /**
         * @description Only actions that stand so.
         * @example open
         */
        status?: 'open' | 'done' | 'done in part' | 'carried over' | 'dropped'
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              /** @description The agency whose assessment or visit planned it. */
              agencyId: number
              /**
               * Format: uuid
               * @description The signed assessment whose plan it belongs to.
               */
              assessmentId: string
              /**
               * Format: uuid
               * @description The visit that added it to the plan.
               */
              visitId?: string
              /**
               * Format: uuid
               * @description The action of an earlier plan that it goes on with.
               */
              carriedFrom?: string
              /** @description The code of a factor; in a structured judgement the words for the area. */
              factor: string
              what: string
              why?: string
              /** @description Who answers for it. */
              owner: {
                /**
                 * Format: uuid
                 * @description Left out where the owner has no account.
                 */
                id?: string
                name: string
                agency: {
                  id: number
                  name: string
                }
              }
              /** Format: date */
              dueOn: string
              /** @description How we will know that it has worked. */
              knownBy: string
              /** @description Estimated minutes of work. */
              minutes: number
              /**
               * @description All but `open` are final, but for a slip that is opened again.
               * @enum {string}
               */
              status: 'open' | 'done' | 'done in part' | 'carried over' | 'dropped'
              /** Format: date */
              closedOn?: string
              outcomeNote?: string
              /** Format: date-time */
              recordedAt: string
              /** @description Every look at it, the oldest first. */
              outcomes: {
                /** Format: uuid */
                id: string
                /** Format: uuid */
                actionId: string
                /** @enum {string} */
                outcome: 'done' | 'done in part' | 'not done' | 'carried over' | 'dropped' | 'opened again'
                note?: string
                /** Format: date */
                on: string
                /**
                 * Format: date
                 * @description With `dueOn`: the day by which it was due before.
                 */
                dueWas?: string
                /** Format: date */
                dueOn?: string
                /**
                 * Format: uuid
                 * @description The visit at which it was looked at.
                 */
                visitId?: string
                /**
                 * Format: uuid
                 * @description The assessment in which it was looked at.
                 */
                assessmentId?: string
                /** Format: date-time */
                recordedAt: string
                recordedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
              }[]
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdActionsByActionId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        actionId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            /** @description The agency whose assessment or visit planned it. */
            agencyId: number
            /**
             * Format: uuid
             * @description The signed assessment whose plan it belongs to.
             */
            assessmentId: string
            /**
             * Format: uuid
             * @description The visit that added it to the plan.
             */
            visitId?: string
            /**
             * Format: uuid
             * @description The action of an earlier plan that it goes on with.
             */
            carriedFrom?: string
            /** @description The code of a factor; in a structured judgement the words for the area. */
            factor: string
            what: string
            why?: string
            /** @description Who answers for it. */
            owner: {
              /**
               * Format: uuid
               * @description Left out where the owner has no account.
               */
              id?: string
              name: string
              agency: {
                id: number
                name: string
              }
            }
            /** Format: date */
            dueOn: string
            /** @description How we will know that it has worked. */
            knownBy: string
            /** @description Estimated minutes of work. */
            minutes: number
            /**
             * @description All but `open` are final, but for a slip that is opened again.
             * @enum {string}
             */
            status: 'open' | 'done' | 'done in part' | 'carried over' | 'dropped'
            /** Format: date */
            closedOn?: string
            outcomeNote?: string
            /** Format: date-time */
            recordedAt: string
            /** @description Every look at it, the oldest first. */
            outcomes: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              actionId: string
              /** @enum {string} */
              outcome: 'done' | 'done in part' | 'not done' | 'carried over' | 'dropped' | 'opened again'
              note?: string
              /** Format: date */
              on: string
              /**
               * Format: date
               * @description With `dueOn`: the day by which it was due before.
               */
              dueWas?: string
              /** Format: date */
              dueOn?: string
              /**
               * Format: uuid
               * @description The visit at which it was looked at.
               */
              visitId?: string
              /**
               * Format: uuid
               * @description The assessment in which it was looked at.
               */
              assessmentId?: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdActionsByActionIdOutcomes: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        actionId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "seen": 0,
         *       "outcome": "done in part",
         *       "note": "Two of three sessions.",
         *       "on": "2026-11-04"
         *     }
         */
        'application/json': {
          /** @description How many `outcomes` the action had when you read it. Where something was said of it since, nothing is saved. */
          seen: number
          /**
           * @description What is done is closed. Carrying over and dropping are for the next assessment.
           * @enum {string}
           */
          outcome: 'done' | 'done in part' | 'not done'
          /** @description What was done or found. Needed for what is not simply done. */
          note?: string
          /**
           * Format: date
           * @description The day on which it was done or looked at.
           */
          on: string
          /**
           * Format: date
           * @description Moves the day by which it is due.
           */
          dueOn?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            /** @description The agency whose assessment or visit planned it. */
            agencyId: number
            /**
             * Format: uuid
             * @description The signed assessment whose plan it belongs to.
             */
            assessmentId: string
            /**
             * Format: uuid
             * @description The visit that added it to the plan.
             */
            visitId?: string
            /**
             * Format: uuid
             * @description The action of an earlier plan that it goes on with.
             */
            carriedFrom?: string
            /** @description The code of a factor; in a structured judgement the words for the area. */
            factor: string
            what: string
            why?: string
            /** @description Who answers for it. */
            owner: {
              /**
               * Format: uuid
               * @description Left out where the owner has no account.
               */
              id?: string
              name: string
              agency: {
                id: number
                name: string
              }
            }
            /** Format: date */
            dueOn: string
            /** @description How we will know that it has worked. */
            knownBy: string
            /** @description Estimated minutes of work. */
            minutes: number
            /**
             * @description All but `open` are final, but for a slip that is opened again.
             * @enum {string}
             */
            status: 'open' | 'done' | 'done in part' | 'carried over' | 'dropped'
            /** Format: date */
            closedOn?: string
            outcomeNote?: string
            /** Format: date-time */
            recordedAt: string
            /** @description Every look at it, the oldest first. */
            outcomes: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              actionId: string
              /** @enum {string} */
              outcome: 'done' | 'done in part' | 'not done' | 'carried over' | 'dropped' | 'opened again'
              note?: string
              /** Format: date */
              on: string
              /**
               * Format: date
               * @description With `dueOn`: the day by which it was due before.
               */
              dueWas?: string
              /** Format: date */
              dueOn?: string
              /**
               * Format: uuid
               * @description The visit at which it was looked at.
               */
              visitId?: string
              /**
               * Format: uuid
               * @description The assessment in which it was looked at.
               */
              assessmentId?: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdActionsByActionIdReopening: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        actionId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "seen": 1,
         *       "reason": "It was the other action that is done."
         *     }
         */
        'application/json': {
          /** @description How many `outcomes` the action had when you read it. Where something was said of it since, nothing is saved. */
          seen: number
          /** @description Why the action is to be open again. */
          reason: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            /** @description The agency whose assessment or visit planned it. */
            agencyId: number
            /**
             * Format: uuid
             * @description The signed assessment whose plan it belongs to.
             */
            assessmentId: string
            /**
             * Format: uuid
             * @description The visit that added it to the plan.
             */
            visitId?: string
            /**
             * Format: uuid
             * @description The action of an earlier plan that it goes on with.
             */
            carriedFrom?: string
            /** @description The code of a factor; in a structured judgement the words for the area. */
            factor: string
            what: string
            why?: string
            /** @description Who answers for it. */
            owner: {
              /**
               * Format: uuid
               * @description Left out where the owner has no account.
               */
              id?: string
              name: string
              agency: {
                id: number
                name: string
              }
            }
            /** Format: date */
            dueOn: string
            /** @description How we will know that it has worked. */
            knownBy: string
            /** @description Estimated minutes of work. */
            minutes: number
            /**
             * @description All but `open` are final, but for a slip that is opened again.
             * @enum {string}
             */
            status: 'open' | 'done' | 'done in part' | 'carried over' | 'dropped'
            /** Format: date */
            closedOn?: string
            outcomeNote?: string
            /** Format: date-time */
            recordedAt: string
            /** @description Every look at it, the oldest first. */
            outcomes: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              actionId: string
              /** @enum {string} */
              outcome: 'done' | 'done in part' | 'not done' | 'carried over' | 'dropped' | 'opened again'
              note?: string
              /** Format: date */
              on: string
              /**
               * Format: date
               * @description With `dueOn`: the day by which it was due before.
               */
              dueWas?: string
              /** Format: date */
              dueOn?: string
              /**
               * Format: uuid
               * @description The visit at which it was looked at.
               */
              visitId?: string
              /**
               * Format: uuid
               * @description The assessment in which it was looked at.
               */
              assessmentId?: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdVisits: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 10
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              /** Format: date */
              happenedOn: string
              /** @enum {string} */
              kind: 'visit' | 'attempt'
              announced: boolean
              place: string
              crew: number
              minutes: number
              lifeEvents: string[]
              changed?: string
              /** @enum {string} */
              decision?: 'stands' | 'changes' | 'reassess'
              decisionReason?: string
              /** Format: date */
              nextVisitBy?: string
              nextVisitReason?: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              agency: {
                id: number
                name: string
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdVisits: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "happenedOn": "2026-11-04",
         *       "kind": "visit",
         *       "announced": false,
         *       "place": "Home address",
         *       "crew": 2,
         *       "minutes": 40,
         *       "account": {
         *         "text": "At home, sober, the flat tidy.",
         *         "sourceGrade": "1",
         *         "assessmentGrade": "A",
         *         "handlingCode": "P",
         *         "factors": [
         *           {
         *             "factor": "opportunity",
         *             "direction": "lowers risk"
         *           }
         *         ]
         *       },
         *       "decision": "stands",
         *       "nextVisitBy": "2027-01-31",
         *       "nextVisitReason": "The new job is still young."
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is recorded once.
           */
          id?: string
          /** Format: date */
          happenedOn: string
          /**
           * @description At an attempt nobody was seen: it counts as no visit.
           * @enum {string}
           */
          kind: 'visit' | 'attempt'
          announced: boolean
          place: string
          /** @description How many of us were there. */
          crew: number
          /** @description Minutes at the address. */
          minutes: number
          /** @description What was seen and heard. It becomes an entry of the evidence log, dated and sourced by the visit. */
          account: {
            /** @description What is known. */
            text: string
            /**
             * @description Police 3x5x2: how far the source can be relied on.
             * @enum {string}
             */
            sourceGrade: '1' | '2' | '3'
            /**
             * @description Police 3x5x2: how the source came to know.
             * @enum {string}
             */
            assessmentGrade: 'A' | 'B' | 'C' | 'D' | 'E'
            /**
             * @description Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.
             * @enum {string}
             */
            handlingCode: 'P' | 'C'
            /** @description Who has to be asked, and what must not be passed on. With C, and only then. */
            handlingConditions?: string
            /**
             * @description Who may see it. Left out, what may be shared is for all agencies of the case, what has conditions for one’s own.
             * @enum {string}
             */
            tier?: 'shared' | 'own'
            /**
             * @description What it says about the factors, each at most once.
             * @default []
             */
            factors?: {
              /** @description The code of a factor of the instrument. */
              factor: string
              /** @enum {string} */
              direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
            }[]
          }
          /**
           * @description What was found of the open actions of the plan: of each that was due by then, and of others at will.
           * @default []
           */
          actions?: {
            /** Format: uuid */
            actionId: string
            /**
             * @description Left out, it was not looked at.
             * @enum {string}
             */
            outcome?: 'done' | 'done in part' | 'not done'
            /** @description Needed for what is not simply done. */
            note?: string
            /**
             * Format: date
             * @description Moves the day by which it is due, which changes the plan.
             */
            dueOn?: string
          }[]
          /** @default [] */
          lifeEvents?: (
            | 'arrest or new allegation'
            | 'new partner'
            | 'loss of home'
            | 'loss of job'
            | 'contact with children'
            | 'missing'
          )[]
          /** @description What has changed, in words. */
          changed?: string
          /**
           * @description Needed after a visit where there is a signed plan.
           * @enum {string}
           */
          decision?: 'stands' | 'changes' | 'reassess'
          decisionReason?: string
          /** @description An action that the visit adds to the plan. */
          added?: {
            /** @description What is to be done. */
            what: string
            why?: string
            /** @description The code of a factor, or an area of the plan as it stands. */
            factor: string
            /**
             * Format: uuid
             * @description A practitioner of your agency who answers for it.
             */
            ownerId: string
            /** Format: date */
            dueOn: string
            /** @description How we will know that it has worked. */
            knownBy: string
            /** @description Estimated minutes of work. */
            minutes: number
          }
          /** Format: date */
          nextVisitBy?: string
          nextVisitReason?: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** @description Whether it had been recorded before, with the same words: nothing was written this time. */
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdVisitsByVisitId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        visitId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            /** Format: date */
            happenedOn: string
            /** @enum {string} */
            kind: 'visit' | 'attempt'
            announced: boolean
            place: string
            crew: number
            minutes: number
            lifeEvents: string[]
            changed?: string
            /** @enum {string} */
            decision?: 'stands' | 'changes' | 'reassess'
            decisionReason?: string
            /** Format: date */
            nextVisitBy?: string
            nextVisitReason?: string
            /** Format: date-time */
            recordedAt: string
            recordedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            agency: {
              id: number
              name: string
            }
            /** @description What was seen and heard, as it stands in the log now, amendments with it. */
            evidence: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              /**
               * Format: date
               * @description When it happened or, if that is not known, when the agency learned of it.
               */
              happenedOn: string
              /** @description The code of a source that the instrument lists. */
              source: string
              /** @description What is known. */
              text: string
              /**
               * @description Police 3x5x2: how far the source can be relied on.
               * @enum {string}
               */
              sourceGrade: '1' | '2' | '3'
              /**
               * @description Police 3x5x2: how the source came to know.
               * @enum {string}
               */
              assessmentGrade: 'A' | 'B' | 'C' | 'D' | 'E'
              /**
               * @description Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.
               * @enum {string}
               */
              handlingCode: 'P' | 'C'
              /** @description Who has to be asked, and what must not be passed on. With C, and only then. */
              handlingConditions?: string
              /**
               * @description Who may see it: every agency of the case, or the one that recorded it alone.
               * @enum {string}
               */
              tier: 'shared' | 'own'
              /** @enum {string} */
              kind: 'entry' | 'amendment'
              /**
               * Format: uuid
               * @description The entry that this one takes the place of.
               */
              amends?: string
              amendsWhy?: string
              /**
               * Format: uuid
               * @description The entry that took the place of this one.
               */
              amendedBy?: string
              /** @description Set when it was recorded in error: no assessment may rest on it any more. */
              withdrawn?: {
                /** Format: uuid */
                id: string
                why: string
                /** Format: date-time */
                at: string
                byName: string
              }
              /**
               * Format: uuid
               * @description The visit at which it was seen or heard.
               */
              visitId?: string
              factors: {
                /** @description The code of a factor of the instrument. */
                factor: string
                /** @enum {string} */
                direction: 'raises risk' | 'lowers risk' | 'strengthens' | 'weakens'
              }[]
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description The agency that recorded it, which alone may amend or withdraw it. */
              agency: {
                id: number
                name: string
              }
            }[]
            /** @description What was found of actions. */
            outcomes: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              actionId: string
              /** @enum {string} */
              outcome: 'done' | 'done in part' | 'not done' | 'carried over' | 'dropped' | 'opened again'
              note?: string
              /** Format: date */
              on: string
              /**
               * Format: date
               * @description With `dueOn`: the day by which it was due before.
               */
              dueWas?: string
              /** Format: date */
              dueOn?: string
              /**
               * Format: uuid
               * @description The visit at which it was looked at.
               */
              visitId?: string
              /**
               * Format: uuid
               * @description The assessment in which it was looked at.
               */
              assessmentId?: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
            }[]
            /** @description Actions that it added to the plan. */
            added: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              /** @description The agency whose assessment or visit planned it. */
              agencyId: number
              /**
               * Format: uuid
               * @description The signed assessment whose plan it belongs to.
               */
              assessmentId: string
              /**
               * Format: uuid
               * @description The visit that added it to the plan.
               */
              visitId?: string
              /**
               * Format: uuid
               * @description The action of an earlier plan that it goes on with.
               */
              carriedFrom?: string
              /** @description The code of a factor; in a structured judgement the words for the area. */
              factor: string
              what: string
              why?: string
              /** @description Who answers for it. */
              owner: {
                /**
                 * Format: uuid
                 * @description Left out where the owner has no account.
                 */
                id?: string
                name: string
                agency: {
                  id: number
                  name: string
                }
              }
              /** Format: date */
              dueOn: string
              /** @description How we will know that it has worked. */
              knownBy: string
              /** @description Estimated minutes of work. */
              minutes: number
              /**
               * @description All but `open` are final, but for a slip that is opened again.
               * @enum {string}
               */
              status: 'open' | 'done' | 'done in part' | 'carried over' | 'dropped'
              /** Format: date */
              closedOn?: string
              outcomeNote?: string
              /** Format: date-time */
              recordedAt: string
              /** @description Every look at it, the oldest first. */
              outcomes: {
                /** Format: uuid */
                id: string
                /** Format: uuid */
                actionId: string
                /** @enum {string} */
                outcome: 'done' | 'done in part' | 'not done' | 'carried over' | 'dropped' | 'opened again'
                note?: string
                /** Format: date */
                on: string
                /**
                 * Format: date
                 * @description With `dueOn`: the day by which it was due before.
                 */
                dueWas?: string
                /** Format: date */
                dueOn?: string
                /**
                 * Format: uuid
                 * @description The visit at which it was looked at.
                 */
                visitId?: string
                /**
                 * Format: uuid
                 * @description The assessment in which it was looked at.
                 */
                assessmentId?: string
                /** Format: date-time */
                recordedAt: string
                recordedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
              }[]
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getActNow: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /**
               * @description An act now and a reason why none was needed wait to be acknowledged, a result of a tool to be answered.
               * @enum {string}
               */
              kind: 'act now' | 'urgent result' | 'reason'
              /**
               * Format: uuid
               * @description Of the act now, or of the record of the tool.
               */
              id: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** Format: date-time */
              dueBy: string
              /** Format: date-time */
              escalatedAt?: string
              /** @description Left out where you may not open the record: ask a supervisor who is named as its reader. */
              person?: {
                /** Format: uuid */
                personId: string
                familyName: string
                givenNames: string
              }
              dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getActNowEscalated: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /**
               * @description An act now and a reason why none was needed wait to be acknowledged, a result of a tool to be answered.
               * @enum {string}
               */
              kind: 'act now' | 'urgent result' | 'reason'
              /**
               * Format: uuid
               * @description Of the act now, or of the record of the tool.
               */
              id: string
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** Format: date-time */
              dueBy: string
              /** Format: date-time */
              escalatedAt?: string
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdActNow: {
    parameters: {
      query?: {
        /** @description How many items a page holds at most. */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /**
         * @description Only what a supervisor has acknowledged, or has not.
         * @example no
         */
        acknowledged?: 'yes' | 'no'
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              personId: string
              dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
              atRisk: string
              done: string
              /** Format: date-time */
              doneAt: string
              referrals: {
                to: string
                reference?: string
              }[]
              told?: {
                name: string
                /** Format: date-time */
                at: string
              }
              arrest: {
                considered: boolean
                note?: string
              }
              disclosure: {
                considered: boolean
                note?: string
              }
              /** @enum {string} */
              tier: 'own' | 'shared'
              /** @description The agency that acted. */
              agency: {
                id: number
                name: string
              }
              /** Format: date-time */
              recordedAt: string
              recordedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              /**
               * Format: date-time
               * @description Until when a supervisor of that agency who did not write it acknowledges it.
               */
              acknowledgeBy: string
              /**
               * Format: date-time
               * @description When it was escalated because nobody had.
               */
              escalatedAt?: string
              acknowledged?: {
                words: string
                /** Format: date-time */
                at: string
                byName: string
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdActNow: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "dangers": [
         *         "child at risk"
         *       ],
         *       "atRisk": "A girl of about nine, seen at his door.",
         *       "tier": "shared",
         *       "done": "Stayed until her mother had collected her.",
         *       "doneAt": "2026-11-05T09:40:00Z",
         *       "referrals": [
         *         {
         *           "to": "Children’s social care",
         *           "reference": "CSC-4471"
         *         }
         *       ],
         *       "arrest": {
         *         "considered": true,
         *         "note": "No power on what is known."
         *       },
         *       "disclosure": {
         *         "considered": false,
         *         "note": "The mother knows already."
         *       }
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is recorded once.
           */
          id?: string
          /** @description What the danger is. */
          dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
          /** @description Who is at risk. */
          atRisk: string
          /** @description What was done. */
          done: string
          /** Format: date-time */
          doneAt: string
          /** @default [] */
          referrals?: {
            /** @description To whom it was passed on, such as the emergency duty team. */
            to: string
            /** @description Under what number it is known there. Left out while there is none. */
            reference?: string
          }[]
          /** @description The supervisor who had been told before this was written. The record itself tells the others. */
          told?: {
            name: string
            /** Format: date-time */
            at: string
          }
          /** @description Whether arrest, or recall of somebody on licence, was considered. */
          arrest: {
            considered: boolean
            /** @description Why not; or what was decided, if it was decided. */
            note?: string
          }
          /** @description Whether disclosure was considered: Criminal Justice Act 2003, section 327A. */
          disclosure: {
            considered: boolean
            /** @description Why not; or what was decided, if it was decided. */
            note?: string
          }
          /**
           * @description Who may see it: your agency alone, or every agency of the case.
           * @enum {string}
           */
          tier: 'own' | 'shared'
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            replayed: boolean
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdActNowByActNowId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        actNowId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
            atRisk: string
            done: string
            /** Format: date-time */
            doneAt: string
            referrals: {
              to: string
              reference?: string
            }[]
            told?: {
              name: string
              /** Format: date-time */
              at: string
            }
            arrest: {
              considered: boolean
              note?: string
            }
            disclosure: {
              considered: boolean
              note?: string
            }
            /** @enum {string} */
            tier: 'own' | 'shared'
            /** @description The agency that acted. */
            agency: {
              id: number
              name: string
            }
            /** Format: date-time */
            recordedAt: string
            recordedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            /**
             * Format: date-time
             * @description Until when a supervisor of that agency who did not write it acknowledges it.
             */
            acknowledgeBy: string
            /**
             * Format: date-time
             * @description When it was escalated because nobody had.
             */
            escalatedAt?: string
            acknowledged?: {
              words: string
              /** Format: date-time */
              at: string
              byName: string
            }
            additions: {
              /** Format: uuid */
              id: string
              text: string
              referrals: {
                to: string
                reference?: string
              }[]
              /** Format: date-time */
              recordedAt: string
              recordedByName: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdActNowByActNowIdAdditions: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        actNowId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "The aunt has her now.",
         *       "referral": {
         *         "to": "The school",
         *         "reference": "S-9"
         *       }
         *     }
         */
        'application/json': {
          /**
           * Format: uuid
           * @description Made by the sender, so that what is sent twice is added once.
           */
          id?: string
          /** @description What came later, or what was wrong in it. The record stays as it was written. */
          text: string
          referral?: {
            /** @description To whom it was passed on, such as the emergency duty team. */
            to: string
            /** @description Under what number it is known there. Left out while there is none. */
            reference?: string
          }
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
            atRisk: string
            done: string
            /** Format: date-time */
            doneAt: string
            referrals: {
              to: string
              reference?: string
            }[]
            told?: {
              name: string
              /** Format: date-time */
              at: string
            }
            arrest: {
              considered: boolean
              note?: string
            }
            disclosure: {
              considered: boolean
              note?: string
            }
            /** @enum {string} */
            tier: 'own' | 'shared'
            /** @description The agency that acted. */
            agency: {
              id: number
              name: string
            }
            /** Format: date-time */
            recordedAt: string
            recordedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            /**
             * Format: date-time
             * @description Until when a supervisor of that agency who did not write it acknowledges it.
             */
            acknowledgeBy: string
            /**
             * Format: date-time
             * @description When it was escalated because nobody had.
             */
            escalatedAt?: string
            acknowledged?: {
              words: string
              /** Format: date-time */
              at: string
              byName: string
            }
            additions: {
              /** Format: uuid */
              id: string
              text: string
              referrals: {
                to: string
                reference?: string
              }[]
              /** Format: date-time */
              recordedAt: string
              recordedByName: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdActNowByActNowIdAcknowledgement: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of what you read before. When another version stands, nothing is changed and the answer is 412. */
        'If-Match'?: components['parameters']['IfMatch']
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
        actNowId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "words": "Strategy meeting at two."
         *     }
         */
        'application/json': {
          /** @description What you decided or did. */
          words: string
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            personId: string
            dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
            atRisk: string
            done: string
            /** Format: date-time */
            doneAt: string
            referrals: {
              to: string
              reference?: string
            }[]
            told?: {
              name: string
              /** Format: date-time */
              at: string
            }
            arrest: {
              considered: boolean
              note?: string
            }
            disclosure: {
              considered: boolean
              note?: string
            }
            /** @enum {string} */
            tier: 'own' | 'shared'
            /** @description The agency that acted. */
            agency: {
              id: number
              name: string
            }
            /** Format: date-time */
            recordedAt: string
            recordedBy: {
              /** Format: uuid */
              id: string
              name: string
            }
            /**
             * Format: date-time
             * @description Until when a supervisor of that agency who did not write it acknowledges it.
             */
            acknowledgeBy: string
            /**
             * Format: date-time
             * @description When it was escalated because nobody had.
             */
            escalatedAt?: string
            acknowledged?: {
              words: string
              /** Format: date-time */
              at: string
              byName: string
            }
            additions: {
              /** Format: uuid */
              id: string
              text: string
              referrals: {
                to: string
                reference?: string
              }[]
              /** Format: date-time */
              recordedAt: string
              recordedByName: string
            }[]
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      412: components['responses']['412']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdKeptForms: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** @description The path of the page on which the form stands. */
              page: string
              /** @description What the form is, in words. */
              name: string
              /** Format: date-time */
              keptAt: string
              /** @description In the order of the form. */
              fields: {
                name: string
                text: string
              }[]
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdKeptForms: {
    parameters: {
      query?: never
      header?: never
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "page": "/people/018f3c5e-0000-7000-8000-000000000000/evidence/new",
         *       "fields": [
         *         {
         *           "name": "text",
         *           "text": "He said that"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description The path of the page on which the form stands. */
          page: string
          /** @description As typed, however unfinished, in the order of the form. */
          fields: {
            name: string
            text: string
          }[]
        }
      }
    }
    responses: {
      /** @description Made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postPeopleByPersonIdKeptFormsByKeptFormIdDisposal: {
    parameters: {
      query?: never
      header?: never
      path: {
        personId: string
        keptFormId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getImports: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              id: string
              /** Format: uuid */
              sentBy: string
              sentByName: string
              /** @description The name of the system that sent it for somebody. */
              through?: string
              /** Format: date-time */
              sentAt: string
              /** @description Whether it only checks and writes nothing. */
              check: boolean
              partial: boolean
              /**
               * @description `done` and `failed` are ends.
               * @enum {string}
               */
              state: 'waiting' | 'running' | 'done' | 'failed'
              /** Format: date-time */
              startedAt?: string
              /** Format: date-time */
              endedAt?: string
              progress?: {
                /** @enum {string} */
                stage: 'reading' | 'writing' | 'recording'
                file?: string
                /** @description Of this stage. */
                share: number
                rows: number
              }
              /**
               * @description What came of it. Only `imported` and `imported in part` wrote something.
               * @enum {string}
               */
              outcome?: 'refused' | 'checked' | 'imported' | 'imported in part' | 'nothing new'
              /**
               * @description Why it came to no end of its own. Nothing was written.
               * @enum {string}
               */
              failure?: 'stopped' | 'gone' | 'not allowed' | 'no room' | 'failed'
              /** @description Outcome or failure in a sentence, for people. */
              words?: string
              faultCount?: number
              /** @description With counts once it has ended. */
              files: {
                name: string
                bytes: number
                rows?: number
                added?: number
                changed?: number
                /** @description Known word for word from an earlier import. */
                unchanged?: number
                refused?: number
              }[]
              /**
               * Format: date-time
               * @description Until when its files, faults and refused rows are kept; missing when nothing is.
               */
              heldUntil?: string
              /**
               * Format: uuid
               * @description The run to which its files went on.
               */
              continuedBy?: string
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postImports: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "check": true,
         *       "files": {
         *         "people.csv": "external_id,family_name,given_names,born_on,sex,allocated_to\nNS-1001,Ashdown,Peter,1966-03-12,male,mistry\n"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description Only check: everything that an import does is done and undone.
           * @default false
           */
          check?: boolean
          /**
           * @description Import what is in order and leave out what is not. Otherwise one fault keeps everything out.
           * @default false
           */
          partial?: boolean
          /** @description CSV texts, by the names of their files. */
          files: {
            /** @description One row a person whose case your agency manages. Each opens a case. */
            'people.csv'?: string
            /** @description One row for each further agency that works with a person and may see what is shared. */
            'memberships.csv'?: string
            /** @description One row each time that a person was given to somebody of your agency. Each holds until the next begins; the last is the one of allocated_to. */
            'allocations.csv'?: string
            /** @description One row for each address of a person, past ones too, besides the one in people.csv. */
            'addresses.csv'?: string
            /** @description One row for each conviction, besides the one in people.csv. */
            'offences.csv'?: string
            /** @description One row for each visit, and for each time that somebody went and saw nobody. */
            'visits.csv'?: string
            /** @description One row for each past assessment as it was signed. The latest of a person gives the level that stands. */
            'assessments.csv'?: string
            /** @description One row for each factor that a past assessment rated. */
            'assessment_factors.csv'?: string
            /** @description One row for each action of the plan that a past assessment made. */
            'assessment_actions.csv'?: string
            /** @description One row for each dated thing known of a person. */
            'evidence.csv'?: string
          }
        }
        'multipart/form-data': {
          /**
           * @description Only check: everything that an import does is done and undone.
           * @default false
           */
          check?: boolean
          /**
           * @description Import what is in order and leave out what is not. Otherwise one fault keeps everything out.
           * @default false
           */
          partial?: boolean
          /** Format: binary */
          'people.csv'?: string
          /** Format: binary */
          'memberships.csv'?: string
          /** Format: binary */
          'allocations.csv'?: string
          /** Format: binary */
          'addresses.csv'?: string
          /** Format: binary */
          'offences.csv'?: string
          /** Format: binary */
          'visits.csv'?: string
          /** Format: binary */
          'assessments.csv'?: string
          /** Format: binary */
          'assessment_factors.csv'?: string
          /** Format: binary */
          'assessment_actions.csv'?: string
          /** Format: binary */
          'evidence.csv'?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            sentBy: string
            sentByName: string
            /** @description The name of the system that sent it for somebody. */
            through?: string
            /** Format: date-time */
            sentAt: string
            /** @description Whether it only checks and writes nothing. */
            check: boolean
            partial: boolean
            /**
             * @description `done` and `failed` are ends.
             * @enum {string}
             */
            state: 'waiting' | 'running' | 'done' | 'failed'
            /** Format: date-time */
            startedAt?: string
            /** Format: date-time */
            endedAt?: string
            progress?: {
              /** @enum {string} */
              stage: 'reading' | 'writing' | 'recording'
              file?: string
              /** @description Of this stage. */
              share: number
              rows: number
            }
            /**
             * @description What came of it. Only `imported` and `imported in part` wrote something.
             * @enum {string}
             */
            outcome?: 'refused' | 'checked' | 'imported' | 'imported in part' | 'nothing new'
            /**
             * @description Why it came to no end of its own. Nothing was written.
             * @enum {string}
             */
            failure?: 'stopped' | 'gone' | 'not allowed' | 'no room' | 'failed'
            /** @description Outcome or failure in a sentence, for people. */
            words?: string
            faultCount?: number
            /** @description With counts once it has ended. */
            files: {
              name: string
              bytes: number
              rows?: number
              added?: number
              changed?: number
              /** @description Known word for word from an earlier import. */
              unchanged?: number
              refused?: number
            }[]
            /**
             * Format: date-time
             * @description Until when its files, faults and refused rows are kept; missing when nothing is.
             */
            heldUntil?: string
            /**
             * Format: uuid
             * @description The run to which its files went on.
             */
            continuedBy?: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getImportsByRunId: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        runId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            sentBy: string
            sentByName: string
            /** @description The name of the system that sent it for somebody. */
            through?: string
            /** Format: date-time */
            sentAt: string
            /** @description Whether it only checks and writes nothing. */
            check: boolean
            partial: boolean
            /**
             * @description `done` and `failed` are ends.
             * @enum {string}
             */
            state: 'waiting' | 'running' | 'done' | 'failed'
            /** Format: date-time */
            startedAt?: string
            /** Format: date-time */
            endedAt?: string
            progress?: {
              /** @enum {string} */
              stage: 'reading' | 'writing' | 'recording'
              file?: string
              /** @description Of this stage. */
              share: number
              rows: number
            }
            /**
             * @description What came of it. Only `imported` and `imported in part` wrote something.
             * @enum {string}
             */
            outcome?: 'refused' | 'checked' | 'imported' | 'imported in part' | 'nothing new'
            /**
             * @description Why it came to no end of its own. Nothing was written.
             * @enum {string}
             */
            failure?: 'stopped' | 'gone' | 'not allowed' | 'no room' | 'failed'
            /** @description Outcome or failure in a sentence, for people. */
            words?: string
            faultCount?: number
            /** @description With counts once it has ended. */
            files: {
              name: string
              bytes: number
              rows?: number
              added?: number
              changed?: number
              /** @description Known word for word from an earlier import. */
              unchanged?: number
              refused?: number
            }[]
            /**
             * Format: date-time
             * @description Until when its files, faults and refused rows are kept; missing when nothing is.
             */
            heldUntil?: string
            /**
             * Format: uuid
             * @description The run to which its files went on.
             */
            continuedBy?: string
            /** @description Whether the files are kept, so that they can be imported without sending them again. */
            sentKept: boolean
            /** @description At most 1,000, in the order of files and lines, for whoever sent the files. */
            faults: {
              file: string
              /** @description Where its row begins, counted from 1 with the header. */
              line?: number
              column?: string
              reason: string
            }[]
            /** @description Files of rows that were refused, for whoever sent them. */
            refused: {
              name: string
              bytes: number
              rows: number
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getImportsByRunIdRefusedByFile: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        runId: string
        file: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/csv; charset=utf-8': string
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postImportsByRunIdContinuation: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        runId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "partial": true
         *     }
         */
        'application/json': {
          /**
           * @description Only check: everything that an import does is done and undone.
           * @default false
           */
          check?: boolean
          /**
           * @description Import what is in order and leave out what is not. Otherwise one fault keeps everything out.
           * @default false
           */
          partial?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            sentBy: string
            sentByName: string
            /** @description The name of the system that sent it for somebody. */
            through?: string
            /** Format: date-time */
            sentAt: string
            /** @description Whether it only checks and writes nothing. */
            check: boolean
            partial: boolean
            /**
             * @description `done` and `failed` are ends.
             * @enum {string}
             */
            state: 'waiting' | 'running' | 'done' | 'failed'
            /** Format: date-time */
            startedAt?: string
            /** Format: date-time */
            endedAt?: string
            progress?: {
              /** @enum {string} */
              stage: 'reading' | 'writing' | 'recording'
              file?: string
              /** @description Of this stage. */
              share: number
              rows: number
            }
            /**
             * @description What came of it. Only `imported` and `imported in part` wrote something.
             * @enum {string}
             */
            outcome?: 'refused' | 'checked' | 'imported' | 'imported in part' | 'nothing new'
            /**
             * @description Why it came to no end of its own. Nothing was written.
             * @enum {string}
             */
            failure?: 'stopped' | 'gone' | 'not allowed' | 'no room' | 'failed'
            /** @description Outcome or failure in a sentence, for people. */
            words?: string
            faultCount?: number
            /** @description With counts once it has ended. */
            files: {
              name: string
              bytes: number
              rows?: number
              added?: number
              changed?: number
              /** @description Known word for word from an earlier import. */
              unchanged?: number
              refused?: number
            }[]
            /**
             * Format: date-time
             * @description Until when its files, faults and refused rows are kept; missing when nothing is.
             */
            heldUntil?: string
            /**
             * Format: uuid
             * @description The run to which its files went on.
             */
            continuedBy?: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  postImportsByRunIdDisposal: {
    parameters: {
      query?: never
      header?: {
        /** @description A key of your own for this request, such as a UUID. Sent again within 24 hours with the same body, it does nothing more and gives the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        runId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** Format: uuid */
            id: string
            /** Format: uuid */
            sentBy: string
            sentByName: string
            /** @description The name of the system that sent it for somebody. */
            through?: string
            /** Format: date-time */
            sentAt: string
            /** @description Whether it only checks and writes nothing. */
            check: boolean
            partial: boolean
            /**
             * @description `done` and `failed` are ends.
             * @enum {string}
             */
            state: 'waiting' | 'running' | 'done' | 'failed'
            /** Format: date-time */
            startedAt?: string
            /** Format: date-time */
            endedAt?: string
            progress?: {
              /** @enum {string} */
              stage: 'reading' | 'writing' | 'recording'
              file?: string
              /** @description Of this stage. */
              share: number
              rows: number
            }
            /**
             * @description What came of it. Only `imported` and `imported in part` wrote something.
             * @enum {string}
             */
            outcome?: 'refused' | 'checked' | 'imported' | 'imported in part' | 'nothing new'
            /**
             * @description Why it came to no end of its own. Nothing was written.
             * @enum {string}
             */
            failure?: 'stopped' | 'gone' | 'not allowed' | 'no room' | 'failed'
            /** @description Outcome or failure in a sentence, for people. */
            words?: string
            faultCount?: number
            /** @description With counts once it has ended. */
            files: {
              name: string
              bytes: number
              rows?: number
              added?: number
              changed?: number
              /** @description Known word for word from an earlier import. */
              unchanged?: number
              refused?: number
            }[]
            /**
             * Format: date-time
             * @description Until when its files, faults and refused rows are kept; missing when nothing is.
             */
            heldUntil?: string
            /**
             * Format: uuid
             * @description The run to which its files went on.
             */
            continuedBy?: string
          }
        }
      }
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      409: components['responses']['409']
      413: components['responses']['413']
      415: components['responses']['415']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getMyWork: {
    parameters: {
      query?: {
        /**
         * @description The list that is given to its end.
         * @example actions
         */
        all?:
          | 'urgent-results'
          | 'restricted-results'
          | 'act-now'
          | 'reasons'
          | 'held'
          | 'actions'
          | 'waiting'
          | 'late-actions'
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Results of tools that do not wait and are open, the oldest first: of your people, and for a supervisor of the team’s. A system without tools:read is not told. */
            urgentResults?: {
              items: {
                /**
                 * Format: uuid
                 * @description The completed record of the tool.
                 */
                recordId: string
                tool: string
                /** @description The results that do not wait, in words. */
                says: string
                /** Format: date-time */
                completedAt: string
                completedBy: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                /** @description The one that completed the record. */
                agency: {
                  id: number
                  name: string
                }
                /**
                 * Format: date-time
                 * @description By when to answer it, by the time that the agency sets for what does not wait.
                 */
                answerBy: string
                person: {
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                }
              }[]
              /** @description How many there are; the items are the first twenty unless the whole is asked for. */
              total: number
              /** @description How many nobody has answered in time. */
              urgent: number
            }
            held: {
              items: {
                /** Format: uuid */
                assessmentId: string
                /** Format: uuid */
                personId: string
                familyName: string
                givenNames: string
                riskToStaff: boolean
                restricted: boolean
                custodyStatus?: string
                registrationStatus?: string
                number: number
                kind: string
                /** @enum {string} */
                status: 'draft' | 'submitted' | 'returned'
                holder: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                /** Format: date-time */
                startedAt: string
                /** Format: date-time */
                savedAt: string
                /** Format: date-time */
                submittedAt?: string
                submittedBy?: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                openComments: number
                /** @description Whether you wrote in it, and so can’t countersign it. */
                wroteInIt: boolean
              }[]
              /** @description How many there are; the items are the first twenty unless the whole is asked for. */
              total: number
              /** @description How many were returned. */
              urgent: number
            }
            actions: {
              items: {
                /** Format: uuid */
                actionId: string
                what: string
                /** Format: date */
                dueOn: string
                ownerName: string
                person: {
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                  /** Format: date */
                  bornOn: string
                  /** @description Whether the case is open to named readers alone. */
                  restricted: boolean
                  /** @description Who answers for the person in your agency. */
                  practitioner?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  leadAgencyId?: number
                  /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                  registrationStatus?: string
                  /** Format: date */
                  registeredOn?: string
                  /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                  custodyStatus?: string
                  /** @description Whether a warning of risk to staff stands. */
                  riskToStaff: boolean
                  /** @description Code of the level of the assessment that stands. */
                  level?: string
                  levelProvisional: boolean
                  /** Format: date */
                  lastSignedOn?: string
                  /** Format: date */
                  assessmentDueOn?: string
                  /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                  draftStatus?: string
                  /**
                   * Format: date
                   * @description Since when something that happened asks for a new assessment.
                   */
                  reassessSince?: string
                  /** Format: date */
                  nextVisitBy?: string
                  /** Format: date */
                  lastVisitOn?: string
                  openActions: number
                  /** Format: date */
                  nextActionDueOn?: string
                }
              }[]
              /** @description How many there are; the items are the first twenty unless the whole is asked for. */
              total: number
              /** @description How many are past their day. */
              urgent: number
            }
            assessments: {
              items: {
                /** Format: uuid */
                personId: string
                familyName: string
                givenNames: string
                /** Format: date */
                bornOn: string
                /** @description Whether the case is open to named readers alone. */
                restricted: boolean
                /** @description Who answers for the person in your agency. */
                practitioner?: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                leadAgencyId?: number
                /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                registrationStatus?: string
                /** Format: date */
                registeredOn?: string
                /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                custodyStatus?: string
                /** @description Whether a warning of risk to staff stands. */
                riskToStaff: boolean
                /** @description Code of the level of the assessment that stands. */
                level?: string
                levelProvisional: boolean
                /** Format: date */
                lastSignedOn?: string
                /** Format: date */
                assessmentDueOn?: string
                /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                draftStatus?: string
                /**
                 * Format: date
                 * @description Since when something that happened asks for a new assessment.
                 */
                reassessSince?: string
                /** Format: date */
                nextVisitBy?: string
                /** Format: date */
                lastVisitOn?: string
                openActions: number
                /** Format: date */
                nextActionDueOn?: string
              }[]
              /** @description How many there are; the items are the first twenty unless the whole is asked for. */
              total: number
              /** @description How many are past their day. */
              urgent: number
            }
            /** @description Due soon, overdue or not planned. */
            visits: {
              items: {
                /** Format: uuid */
                personId: string
                familyName: string
                givenNames: string
                /** Format: date */
                bornOn: string
                /** @description Whether the case is open to named readers alone. */
                restricted: boolean
                /** @description Who answers for the person in your agency. */
                practitioner?: {
                  /** Format: uuid */
                  id: string
                  name: string
                }
                leadAgencyId?: number
                /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                registrationStatus?: string
                /** Format: date */
                registeredOn?: string
                /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                custodyStatus?: string
                /** @description Whether a warning of risk to staff stands. */
                riskToStaff: boolean
                /** @description Code of the level of the assessment that stands. */
                level?: string
                levelProvisional: boolean
                /** Format: date */
                lastSignedOn?: string
                /** Format: date */
                assessmentDueOn?: string
                /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                draftStatus?: string
                /**
                 * Format: date
                 * @description Since when something that happened asks for a new assessment.
                 */
                reassessSince?: string
                /** Format: date */
                nextVisitBy?: string
                /** Format: date */
                lastVisitOn?: string
                openActions: number
                /** Format: date */
                nextActionDueOn?: string
              }[]
              /** @description How many there are; the items are the first twenty unless the whole is asked for. */
              total: number
              /** @description How many are past their day. */
              urgent: number
            }
            /** @description Of how many people no visit is planned. */
            unplanned: number
            /** @description For how many people you answer. */
            people: number
            /** @description For a supervisor. */
            supervision?: {
              actNow: {
                items: {
                  /**
                   * @description An act now and a reason why none was needed wait to be acknowledged, a result of a tool to be answered.
                   * @enum {string}
                   */
                  kind: 'act now' | 'urgent result' | 'reason'
                  /**
                   * Format: uuid
                   * @description Of the act now, or of the record of the tool.
                   */
                  id: string
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  dueBy: string
                  /** Format: date-time */
                  escalatedAt?: string
                  dangers: string[]
                  /** @description Left out where you may not open the record. */
                  person?: {
                    /** Format: uuid */
                    personId: string
                    familyName: string
                    givenNames: string
                  }
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description How many are past their time. */
                urgent: number
              }
              /** @description Results that do not wait, not answered, of records that you may not open. A system without tools:read is not told. */
              outOfSight?: {
                items: {
                  /**
                   * @description An act now and a reason why none was needed wait to be acknowledged, a result of a tool to be answered.
                   * @enum {string}
                   */
                  kind: 'act now' | 'urgent result' | 'reason'
                  /**
                   * Format: uuid
                   * @description Of the act now, or of the record of the tool.
                   */
                  id: string
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  dueBy: string
                  /** Format: date-time */
                  escalatedAt?: string
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description How many are past their time. */
                urgent: number
              }
              /** @description Why results that do not wait needed no act now, to be acknowledged by a supervisor who did not write it. A system without tools:read is not told. */
              reasons?: {
                items: {
                  /**
                   * @description An act now and a reason why none was needed wait to be acknowledged, a result of a tool to be answered.
                   * @enum {string}
                   */
                  kind: 'act now' | 'urgent result' | 'reason'
                  /**
                   * Format: uuid
                   * @description Of the act now, or of the record of the tool.
                   */
                  id: string
                  /** Format: date-time */
                  recordedAt: string
                  recordedBy: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  dueBy: string
                  /** Format: date-time */
                  escalatedAt?: string
                  /** @description Left out where you may not open the record. */
                  of?: {
                    /** Format: uuid */
                    personId: string
                    familyName: string
                    givenNames: string
                    tool: string
                    says: string
                    words: string
                  }
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description How many are past their time. */
                urgent: number
              }
              /** @description To be countersigned by you. */
              waiting: {
                items: {
                  /** Format: uuid */
                  assessmentId: string
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                  riskToStaff: boolean
                  restricted: boolean
                  custodyStatus?: string
                  registrationStatus?: string
                  number: number
                  kind: string
                  /** @enum {string} */
                  status: 'draft' | 'submitted' | 'returned'
                  holder: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  /** Format: date-time */
                  startedAt: string
                  /** Format: date-time */
                  savedAt: string
                  /** Format: date-time */
                  submittedAt?: string
                  submittedBy?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  openComments: number
                  /** @description Whether you wrote in it, and so can’t countersign it. */
                  wroteInIt: boolean
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description Not told of this list: all of it is late. */
                urgent: number
              }
              /** @description Assessments that wait for somebody else, because you wrote in them. */
              waitingForAnother: number
              lateVisits: {
                items: {
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                  /** Format: date */
                  bornOn: string
                  /** @description Whether the case is open to named readers alone. */
                  restricted: boolean
                  /** @description Who answers for the person in your agency. */
                  practitioner?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  leadAgencyId?: number
                  /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                  registrationStatus?: string
                  /** Format: date */
                  registeredOn?: string
                  /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                  custodyStatus?: string
                  /** @description Whether a warning of risk to staff stands. */
                  riskToStaff: boolean
                  /** @description Code of the level of the assessment that stands. */
                  level?: string
                  levelProvisional: boolean
                  /** Format: date */
                  lastSignedOn?: string
                  /** Format: date */
                  assessmentDueOn?: string
                  /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                  draftStatus?: string
                  /**
                   * Format: date
                   * @description Since when something that happened asks for a new assessment.
                   */
                  reassessSince?: string
                  /** Format: date */
                  nextVisitBy?: string
                  /** Format: date */
                  lastVisitOn?: string
                  openActions: number
                  /** Format: date */
                  nextActionDueOn?: string
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description Not told of this list: all of it is late. */
                urgent: number
              }
              lateActions: {
                items: {
                  /** Format: uuid */
                  actionId: string
                  what: string
                  /** Format: date */
                  dueOn: string
                  ownerName: string
                  person: {
                    /** Format: uuid */
                    personId: string
                    familyName: string
                    givenNames: string
                    /** Format: date */
                    bornOn: string
                    /** @description Whether the case is open to named readers alone. */
                    restricted: boolean
                    /** @description Who answers for the person in your agency. */
                    practitioner?: {
                      /** Format: uuid */
                      id: string
                      name: string
                    }
                    leadAgencyId?: number
                    /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                    registrationStatus?: string
                    /** Format: date */
                    registeredOn?: string
                    /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                    custodyStatus?: string
                    /** @description Whether a warning of risk to staff stands. */
                    riskToStaff: boolean
                    /** @description Code of the level of the assessment that stands. */
                    level?: string
                    levelProvisional: boolean
                    /** Format: date */
                    lastSignedOn?: string
                    /** Format: date */
                    assessmentDueOn?: string
                    /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                    draftStatus?: string
                    /**
                     * Format: date
                     * @description Since when something that happened asks for a new assessment.
                     */
                    reassessSince?: string
                    /** Format: date */
                    nextVisitBy?: string
                    /** Format: date */
                    lastVisitOn?: string
                    openActions: number
                    /** Format: date */
                    nextActionDueOn?: string
                  }
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description Not told of this list: all of it is late. */
                urgent: number
              }
              noOwner: {
                items: {
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                  /** Format: date */
                  bornOn: string
                  /** @description Whether the case is open to named readers alone. */
                  restricted: boolean
                  /** @description Who answers for the person in your agency. */
                  practitioner?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  leadAgencyId?: number
                  /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                  registrationStatus?: string
                  /** Format: date */
                  registeredOn?: string
                  /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                  custodyStatus?: string
                  /** @description Whether a warning of risk to staff stands. */
                  riskToStaff: boolean
                  /** @description Code of the level of the assessment that stands. */
                  level?: string
                  levelProvisional: boolean
                  /** Format: date */
                  lastSignedOn?: string
                  /** Format: date */
                  assessmentDueOn?: string
                  /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                  draftStatus?: string
                  /**
                   * Format: date
                   * @description Since when something that happened asks for a new assessment.
                   */
                  reassessSince?: string
                  /** Format: date */
                  nextVisitBy?: string
                  /** Format: date */
                  lastVisitOn?: string
                  openActions: number
                  /** Format: date */
                  nextActionDueOn?: string
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description Not told of this list: all of it is late. */
                urgent: number
              }
              noAssessment: {
                items: {
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                  /** Format: date */
                  bornOn: string
                  /** @description Whether the case is open to named readers alone. */
                  restricted: boolean
                  /** @description Who answers for the person in your agency. */
                  practitioner?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  leadAgencyId?: number
                  /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                  registrationStatus?: string
                  /** Format: date */
                  registeredOn?: string
                  /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                  custodyStatus?: string
                  /** @description Whether a warning of risk to staff stands. */
                  riskToStaff: boolean
                  /** @description Code of the level of the assessment that stands. */
                  level?: string
                  levelProvisional: boolean
                  /** Format: date */
                  lastSignedOn?: string
                  /** Format: date */
                  assessmentDueOn?: string
                  /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                  draftStatus?: string
                  /**
                   * Format: date
                   * @description Since when something that happened asks for a new assessment.
                   */
                  reassessSince?: string
                  /** Format: date */
                  nextVisitBy?: string
                  /** Format: date */
                  lastVisitOn?: string
                  openActions: number
                  /** Format: date */
                  nextActionDueOn?: string
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description Not told of this list: all of it is late. */
                urgent: number
              }
              noVisit: {
                items: {
                  /** Format: uuid */
                  personId: string
                  familyName: string
                  givenNames: string
                  /** Format: date */
                  bornOn: string
                  /** @description Whether the case is open to named readers alone. */
                  restricted: boolean
                  /** @description Who answers for the person in your agency. */
                  practitioner?: {
                    /** Format: uuid */
                    id: string
                    name: string
                  }
                  leadAgencyId?: number
                  /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
                  registrationStatus?: string
                  /** Format: date */
                  registeredOn?: string
                  /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
                  custodyStatus?: string
                  /** @description Whether a warning of risk to staff stands. */
                  riskToStaff: boolean
                  /** @description Code of the level of the assessment that stands. */
                  level?: string
                  levelProvisional: boolean
                  /** Format: date */
                  lastSignedOn?: string
                  /** Format: date */
                  assessmentDueOn?: string
                  /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
                  draftStatus?: string
                  /**
                   * Format: date
                   * @description Since when something that happened asks for a new assessment.
                   */
                  reassessSince?: string
                  /** Format: date */
                  nextVisitBy?: string
                  /** Format: date */
                  lastVisitOn?: string
                  openActions: number
                  /** Format: date */
                  nextActionDueOn?: string
                }[]
                /** @description How many there are; the items are the first twenty unless the whole is asked for. */
                total: number
                /** @description Not told of this list: all of it is late. */
                urgent: number
              }
            }
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getCaseload: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /**
         * @description me, agency, nobody, team:<id> or practitioner:<id>. Left out: your own; for a supervisor those of the team, or of the agency. Only a supervisor lists others than their own.
         * @example agency
         */
        whose?: string
        /** @description Code of a level, or none. */
        level?: string
        /**
         * @description What is due – assessment-due: assessment due soon or overdue; assessment-overdue: assessment overdue; no-assessment: no current assessment; never-assessed: never assessed; visit-due: visit due soon or overdue; visit-overdue: visit overdue; no-visit: no visit planned; action-overdue: action overdue.
         * @example assessment-overdue
         */
        due?:
          | 'assessment-due'
          | 'assessment-overdue'
          | 'no-assessment'
          | 'never-assessed'
          | 'visit-due'
          | 'visit-overdue'
          | 'no-visit'
          | 'action-overdue'
        /** @description Only people with a risk to staff. */
        riskToStaff?: 'true'
        /** @description A custody status, or none – community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. */
        custody?: string
        /** @description A registration status, or none – registered: registered; ended: registration ended. */
        registration?: string
        /** @description Id of the lead agency, or none. */
        lead?: string
        /** @description How far an assessment of your agency is that is not signed, or none – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
        draft?: string
        /** @description Beginnings of names, with blanks between. */
        q?: string
        /**
         * @description How it is sorted – name: name; assessment: assessment due first; visit: visit due first; level: highest level first; assessed: longest since assessed; actions: most open actions.
         * @example assessment
         */
        sort?: 'name' | 'assessment' | 'visit' | 'level' | 'assessed' | 'actions'
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: uuid */
              personId: string
              familyName: string
              givenNames: string
              /** Format: date */
              bornOn: string
              /** @description Whether the case is open to named readers alone. */
              restricted: boolean
              /** @description Who answers for the person in your agency. */
              practitioner?: {
                /** Format: uuid */
                id: string
                name: string
              }
              leadAgencyId?: number
              /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
              registrationStatus?: string
              /** Format: date */
              registeredOn?: string
              /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
              custodyStatus?: string
              /** @description Whether a warning of risk to staff stands. */
              riskToStaff: boolean
              /** @description Code of the level of the assessment that stands. */
              level?: string
              levelProvisional: boolean
              /** Format: date */
              lastSignedOn?: string
              /** Format: date */
              assessmentDueOn?: string
              /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
              draftStatus?: string
              /**
               * Format: date
               * @description Since when something that happened asks for a new assessment.
               */
              reassessSince?: string
              /** Format: date */
              nextVisitBy?: string
              /** Format: date */
              lastVisitOn?: string
              openActions: number
              /** Format: date */
              nextActionDueOn?: string
              /** @description The level in the words of the instrument. */
              levelLabel?: string
              leadAgencyName?: string
              assessmentDue: {
                /** Format: date */
                day?: string
                /**
                 * @description none: nobody has set a day.
                 * @enum {string}
                 */
                state: 'overdue' | 'due soon' | 'current' | 'none'
                /** @description As the pages say it: Review 2 days overdue. */
                words: string
              }
              visitDue: {
                /** Format: date */
                day?: string
                /**
                 * @description none: nobody has set a day.
                 * @enum {string}
                 */
                state: 'overdue' | 'due soon' | 'current' | 'none'
                /** @description As the pages say it: Review 2 days overdue. */
                words: string
              }
              /** @description How many of the open actions are past their day. */
              overdueActions: number
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdOverview: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description A person, as your agency knows them. */
            person: {
              /** Format: uuid */
              personId: string
              familyName: string
              givenNames: string
              /** Format: date */
              bornOn: string
              /**
               * @description As recorded at birth or by a court.
               * @enum {string}
               */
              sex: 'male' | 'female'
              /** @description Other names, as written. */
              aliases: string[]
              identifiers: {
                /**
                 * @description pnc: PNC ID; cro: CRO number; crn: Probation CRN; visor: ViSOR ID; prison: Prison number
                 * @enum {string}
                 */
                kind: 'pnc' | 'cro' | 'crn' | 'visor' | 'prison'
                /** @description Written in any usual way; it is kept and read in one. */
                value: string
              }[]
              /** @description Why there is a risk to staff; empty when none is recorded. */
              riskToStaff: string[]
              /** @description What to consider in every contact. */
              needs: {
                kind: string
                detail: string
              }[]
              /** @description Whether only named readers of your agency may open the record. */
              restricted: boolean
              custody?: {
                status: string
                place?: string
                /** Format: date */
                from: string
              }
              registration?: {
                status: string
                /** Format: date */
                from: string
                /** Format: date */
                endsOn?: string
                period?: string
              }
              leadAgency?: {
                id: number
                name: string
              }
              /** @description Who answers for the person in your agency. */
              practitioner?: {
                /** Format: uuid */
                id: string
                name: string
                /** Format: date */
                since: string
              }
              /** @description Code of the level of the assessment that stands. */
              level?: string
              levelProvisional: boolean
              /**
               * Format: date
               * @description When an assessment was last signed.
               */
              lastSignedOn?: string
              mainAddress?: {
                address: string
                postcode?: string
                /** Format: date */
                from: string
              }
            }
            standing: {
              /** Format: uuid */
              personId: string
              familyName: string
              givenNames: string
              /** Format: date */
              bornOn: string
              /** @description Whether the case is open to named readers alone. */
              restricted: boolean
              /** @description Who answers for the person in your agency. */
              practitioner?: {
                /** Format: uuid */
                id: string
                name: string
              }
              leadAgencyId?: number
              /** @description registered: registered; ended: registration ended. Left out where none is recorded. */
              registrationStatus?: string
              /** Format: date */
              registeredOn?: string
              /** @description community: in the community; licence: in the community on licence; custody: in custody; hospital: in hospital; abroad: abroad; missing: missing. Left out where none is recorded. */
              custodyStatus?: string
              /** @description Whether a warning of risk to staff stands. */
              riskToStaff: boolean
              /** @description Code of the level of the assessment that stands. */
              level?: string
              levelProvisional: boolean
              /** Format: date */
              lastSignedOn?: string
              /** Format: date */
              assessmentDueOn?: string
              /** @description How far an assessment of your agency is that is not signed – draft: draft; returned: returned with comments; submitted: waiting to be countersigned. */
              draftStatus?: string
              /**
               * Format: date
               * @description Since when something that happened asks for a new assessment.
               */
              reassessSince?: string
              /** Format: date */
              nextVisitBy?: string
              /** Format: date */
              lastVisitOn?: string
              openActions: number
              /** Format: date */
              nextActionDueOn?: string
            }
            assessmentDue: {
              /** Format: date */
              day?: string
              /**
               * @description none: nobody has set a day.
               * @enum {string}
               */
              state: 'overdue' | 'due soon' | 'current' | 'none'
              /** @description As the pages say it: Review 2 days overdue. */
              words: string
            }
            visitDue: {
              /** Format: date */
              day?: string
              /**
               * @description none: nobody has set a day.
               * @enum {string}
               */
              state: 'overdue' | 'due soon' | 'current' | 'none'
              /** @description As the pages say it: Review 2 days overdue. */
              words: string
            }
            /** @description The latest first: those of your agency, and what others have signed. */
            assessments: {
              /** Format: uuid */
              id: string
              number: number
              status: string
              kind: string
              author: {
                /** Format: uuid */
                id: string
                name: string
              }
              agency: {
                id: number
                name: string
              }
              /** @description Of one that was signed. */
              signed?: {
                level: string
                provisional: boolean
                /** Format: date */
                on: string
                /** Format: date */
                reviewBy: string
              }
            }[]
            /** @description Evidence in the assessment that stands which was amended or withdrawn after it was signed. */
            changedSinceSigned: {
              /** Format: uuid */
              evidenceId: string
              /** @enum {string} */
              kind: 'amendment' | 'withdrawal'
              /** Format: date-time */
              at: string
              byName: string
            }[]
            openActions: {
              /** Format: uuid */
              id: string
              factor: string
              what: string
              ownerName: string
              /** Format: date */
              dueOn: string
            }[]
            agencies: {
              agencyId: number
              name: string
              leads: boolean
              practitionerName?: string
            }[]
            /** @description Results of tools that do not wait and are open, the oldest first. A system without tools:read is not told. */
            urgentResults?: {
              /**
               * Format: uuid
               * @description The completed record of the tool.
               */
              recordId: string
              tool: string
              /** @description The results that do not wait, in words. */
              says: string
              /** Format: date-time */
              completedAt: string
              completedBy: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description The one that completed the record. */
              agency: {
                id: number
                name: string
              }
              /**
               * Format: date-time
               * @description By when to answer it, by the time that the agency sets for what does not wait.
               */
              answerBy: string
            }[]
            /** @description Why results that do not wait needed no act now, as long as no supervisor has acknowledged it. A system without tools:read is not told. */
            reasons?: {
              /** Format: uuid */
              recordId: string
              tool: string
              says: string
              words: string
              /** Format: date-time */
              at: string
              byName: string
              agencyName: string
            }[]
            /** @description What did not wait and no supervisor has acknowledged. */
            notAcknowledged: {
              /** Format: uuid */
              id: string
              dangers: ('child at risk' | 'adult at risk' | 'breach' | 'threat' | 'missing' | 'self-harm')[]
              /** Format: date-time */
              recordedAt: string
              /** Format: date-time */
              acknowledgeBy: string
            }[]
            /** @description The latest of yours, and of nobody else’s; all of them are a list of their own. */
            keptForms: {
              /** Format: uuid */
              id: string
              page: string
              /** Format: date-time */
              keptAt: string
            }[]
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdTimeline: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 20
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** @enum {string} */
              kind:
                | 'assessment signed'
                | 'assessment event'
                | 'visit'
                | 'act now'
                | 'act now added to'
                | 'act now acknowledged'
                | 'result answered'
                | 'reason acknowledged'
                | 'action'
                | 'evidence'
                | 'allocation'
                | 'registration'
                | 'custody'
                | 'lead agency'
                | 'risk to staff'
                | 'risk to staff ended'
              /**
               * Format: uuid
               * @description Of the assessment, the visit, the action, the record of a tool, the entry of the log or the fact.
               */
              id: string
              /** Format: date */
              day: string
              /** Format: date-time */
              recordedAt: string
              byName?: string
              agencyName: string
              /** @description A code or a name: a source, a level, a status, a practitioner, an agency. */
              what?: string
              /** @description More of it: the number of an assessment, the decision of a visit. */
              note?: string
              /** @description Words that somebody wrote, cut to 280 characters. */
              text?: string
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
  getPeopleByPersonIdLooks: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds at most.
         * @example 50
         */
        limit?: number
        /** @description `next` of the page before. Left out, the list begins. */
        after?: string
        /**
         * @description Looks alone, or changes too.
         * @example changes
         */
        show?: 'looks' | 'changes'
      }
      header?: {
        /** @description The `ETag` of an answer that you hold. When it still stands the answer is 304, without it. That you asked is recorded all the same. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /** @description For systems: the id of the practitioner for whom this is done, and who has allowed it on their account page. */
        'ARMS-Acting-For'?: components['parameters']['ActingFor']
      }
      path: {
        personId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              /** Format: date-time */
              at: string
              /** @description Who did it; left out for the system. */
              actor?: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description The system that did it for them; left out for what was done at a page. */
              through?: {
                /** Format: uuid */
                id: string
                name: string
              }
              /** @description A code; a part of it that ends in a dot narrows a list. */
              action: string
              /** @description The action in words, to stand after a name. */
              words: string
              /** @description Whom it was about. The name only where the reader may open cases, and that one. */
              person?: {
                /** Format: uuid */
                id: string
                name?: string
              }
              /** @description The rows that it was about or wrote, or the page or operation. */
              subjects: {
                kind: string
                id: string
              }[]
              /** @description Counts and codes: never what was typed. */
              detail: {
                [key: string]: unknown
              }
            }[]
            /** @description What to ask the next page with, as `after`. Null on the last page. */
            next: string | null
          }
        }
      }
      304: components['responses']['304']
      400: components['responses']['400']
      401: components['responses']['401']
      403: components['responses']['403']
      404: components['responses']['404']
      422: components['responses']['422']
      429: components['responses']['429']
      500: components['responses']['500']
      503: components['responses']['503']
    }
  }
}
