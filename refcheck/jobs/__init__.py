"""What runs over nights: the state of each link, what is due, what changed.

    settings    refcheck.toml                        policy      state rules, one observation at a time (pure)
    intake      pieces found and read where changed  schedule    when an address is looked at next (pure)
    live_pieces sitemaps and feeds                   drift       lost words and other texts (pure)
    parsing     a draft as addresses and claims      memory      what is remembered between nights
    looking     one look at one address              judging     looks → states, changes, due times; each once
    verifying   claims on the page's text            sinks       addresses all led to one page
    second_look before the last strike               changes     what is told of
    hosts       one host's due addresses             accounts    the night's account (`NightReport`)
    controls    is our own network to be believed    wording     the account in words
    trust       and until when was it                 traces      what a look leaves at its address
    recording   looks into the store, in batches     night       the whole night
    counting    requests, by whoever makes them      shards      kept copies, whichever archive holds them

A night is: check the clock and the control pages; read what changed; work host after host, looks going into the
store; then judge all looks in the store and put the account together from it. Only `hosts` asks the web for cited
pages, and only `judging` draws conclusions, both from what the store holds: so many workers can do the first, and
any process the second, however often one of them is killed.

Decisions:
    2026-11-22: the outcome of one fetch and the state of a link over nights are two things, because
    most bad link checkers mix them; only evidence of absence, over days, makes a link dead.
    2026-11-22: a wall neither counts against a link nor for it, because it tells how we asked.
    2026-11-22: an alert goes out when a confirmed state begins or ends, or a page has a new address, and
    for nothing else, because a desk that is told of every wall and every hiccup stops reading.
    2026-11-22: a look changes nothing but its own row and the due time; what follows from it is drawn at the end
    of the night, when it is known whether our own network could be believed.
    2026-11-22: a suspect that failed twice is looked at every night, because a host that answers every other
    or third day would else only ever be met on its bad days.
    2026-11-22: a host that is down counts as one failing night however many follow, but for two weeks only: then
    it is no outage any more.
"""
