/** What stands behind the four doors. Short, so that nobody has to read much before something happens. */
export const texts = {
  askCall: 'Zullen wij u bellen? Laat uw nummer achter',
  refer: 'Gesprekskaart, en een mantelzorger verwijzen',
  care: {
    lead: 'U doet boodschappen voor uw moeder. U regelt de papieren van uw man. U blijft thuis omdat uw kind niet alleen kan zijn. Dat is zorgen, en daar is hulp bij.',
    parts: [
      {
        title: 'Weten wat er is',
        text: 'Er is iemand die met u op een rij zet wat nodig is. Dat kost niets en u hoeft zich nergens voor in te schrijven.',
        searches: [
          { label: 'Iemand die meedenkt', query: 'soort=B2&kosten=gratis' },
          { label: 'Uitleg en informatie', query: 'soort=B1' },
        ],
      },
      {
        title: 'Hulp in huis en onderweg',
        text: 'Een ander kan iets van u overnemen: vervoer, een klus, de maaltijd of de papieren.',
        searches: [
          { label: 'Praktische hulp', query: 'soort=B5' },
          { label: 'Hulp met formulieren', query: 'vraag=hulp+met+formulieren' },
        ],
      },
      {
        title: 'Geld en hulpmiddelen',
        text: 'Voor sommige kosten is er een vergoeding. En veel hulpmiddelen kunt u lenen.',
        searches: [
          { label: 'Geld en vergoedingen', query: 'soort=B7' },
          { label: 'Hulpmiddelen en wonen', query: 'soort=B8' },
        ],
      },
    ],
  },
  heavy: {
    lead: 'Slaapt u slecht? Bent u vaak boos of verdrietig? Komt u aan uzelf niet meer toe? Dat gaat veel mensen zo die lang voor een ander zorgen. U hoeft het niet alleen te doen.',
    parts: [
      {
        title: 'Even vrij van de zorg',
        text: 'Iemand anders zorgt een paar uur, een dag of een week. Thuis of ergens anders. Dat heet ook wel respijtzorg.',
        searches: [
          { label: 'Iemand bij u thuis', query: 'soort=B6&wanneer=aan_huis' },
          { label: 'Alle hulp om even vrij te zijn', query: 'soort=B6' },
        ],
      },
      {
        title: 'Praten met iemand',
        text: 'Uw verhaal kwijt kunnen helpt. Met een beroepskracht, een vrijwilliger, of mensen die hetzelfde meemaken.',
        searches: [
          { label: 'Praten en steun', query: 'soort=B3' },
          { label: 'In een groep', query: 'soort=B3&wanneer=groep' },
        ],
      },
      {
        title: 'Gaat het echt niet meer?',
        text: 'Bel uw huisarts. Zeg dat u voor iemand zorgt en dat het niet meer gaat. Onderaan deze bladzijde staan nummers die u dag en nacht kunt bellen.',
        searches: [{ label: 'Hulp als u uitvalt', query: 'vraag=vervanging+als+ik+ziek+word' }],
      },
    ],
  },
  young: {
    lead: 'Heb je een vader, moeder, broer of zus die ziek is, of in de war, of verslaafd? Help jij thuis mee, of maak je je zorgen? Dan ben jij belangrijk. Je hoeft het niet alleen te doen.',
    parts: [
      {
        title: 'Praten met iemand die het snapt',
        text: 'Je hoeft je naam niet te zeggen. En je hoeft niet eerst iets te vragen aan je ouders.',
        searches: [
          { label: 'Voor kinderen van 8 tot 15', query: 'voor=WIE-JKIND' },
          { label: 'Voor jongeren van 16 tot 24', query: 'voor=WIE-JONG' },
        ],
      },
      {
        title: 'Leuke dingen doen',
        text: 'Even weg van thuis, met anderen die ook een zieke ouder, broer of zus hebben.',
        searches: [{ label: 'Dingen voor jongeren in een groep', query: 'voor=WIE-JKIND&voor=WIE-JONG&wanneer=groep' }],
      },
      {
        title: 'Op school',
        text: 'Vertel het je mentor. School kan rekening met je houden, bijvoorbeeld met huiswerk of te laat komen.',
        searches: [{ label: 'Hulp op school', query: 'vraag=hulp+op+school+jonge+mantelzorger' }],
      },
    ],
  },
  work: {
    lead: 'Stel vandaag twee vragen: “Hoe gaat het met u?” en “Wat heeft u nodig?” Luister eerst. Bied dan één ding aan, of bel ons samen met de mantelzorger.',
    parts: [
      {
        title: 'Zoek samen in de sociale kaart',
        text: 'U hoeft geen account te hebben. Zoek in gewone woorden en print de lijst voor wie u helpt.',
        searches: [
          { label: 'Alle hulp', query: '' },
          { label: 'Hulp zonder indicatie', query: 'toegang=vrij_toegankelijk' },
        ],
      },
      {
        title: 'Leren over mantelzorg',
        text: 'Scholing en bijeenkomsten voor beroepskrachten, vrijwilligers en werkgevers.',
        searches: [
          { label: 'Voor beroepskrachten', query: 'voor=WIE-PROF' },
          { label: 'Voor vrijwilligers', query: 'voor=WIE-VRIJW' },
          { label: 'Voor werkgevers', query: 'voor=WIE-WG' },
        ],
      },
      {
        title: 'Gebruik onze gegevens',
        text: 'De sociale kaart is open: u mag haar gebruiken op uw eigen site. De uitleg voor uw systeem staat op /v1/openapi.json.',
        searches: [],
      },
    ],
  },
} as const
