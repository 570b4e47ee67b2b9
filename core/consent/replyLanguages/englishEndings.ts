import type { ReplyPhrases } from './replyLanguage';

/** Other ways to ask for peace: the last message, silence, switching it off, threats; and what only sounds so. */
export const englishEndings = {
	harmless: `
		enough said
		your|my|ur|our last ~ post|posts|reel|story|stories|video|photo|pic|pics|drop|collection|batch|one|size|pair
		i|ive|we|just|accidentally ~ deleted|removed|erased|wiped|lost|cancelled|canceled|blocked|reported ~ my|the|it|your|an|a
		did|have you|u ~ delete|deleted|remove|removed|stop|stopped|block|blocked
		stop it ~ you|youre|im|i|this|thats|too ~ making|blushing|love|cute|good|funny|much|cant
		too much ~ money|for|sugar|effort|work|hassle|choice|fun
		fair|sure|funny|oddly|strangely|good|big|old|long|soon|early|late|close|warm|strong enough
		unsubscribe|unsubscribed|unsubscribing ~ from|my ~ life|work|reality|adulting|youtube|netflix|spotify|amazon|gym|mailing|podcast
		spam musubi|fritters|sandwich|sushi|recipe|fried|folder|filter
		nobody|noone asked ~ but
		screams|yells|shouts|screaming|yelling|shouting|sings|barks ~ stop|enough|no
		{no} ~ send|ship|deliver|post ~ {parcel}
		{no} ~ send|ship|deliver|post it|them to|by|via|before|without|there
		leave some|it|them|the|a|your
		let me go check|see|to|and|look|ask|home|get
		stop ~ global|war|wars|racism|climate|violence|the count
		never again ~ without
		take ~ a|the|off day|week|time
		i leave you ~ alone|peace`,
	optOut: `
		let|make|may this|that|it ~ be? ~ last|final
		appreciate|hope|like|prefer|love|wish|great *6 last|final ~ {message}
		should|must|better|be ~ last|final ~ {message}|contact|time
		silence|quiet|peace from|on your|you|u|ur|yall
		radio silence
		prefer|appreciate|want|like|love ~ some? silence|quiet
		spare me|us ~ {message}|the|your|ur|this|these
		no ~ need|reason|point|use ~ {message}|{contact}|follow|writing
		no longer|not need|require ~ {message}
		dont|not need|have ~ to ~ {contact} me|us|again|anymore
		turn|switch|shut ~ this|these|those|them|{message} ~ off
		turn|switch|shut off ~ this|these|those|them|{message}
		disable|deactivate|silence|discontinue|suspend|cancel|cancle|kill|quit ~ {message}|these
		{remove} ~ this|that|the ~ contact|number|{personal} ~ $
		take|strike|cross|scrub|scratch|pull|drop|knock|wipe|bin|trash|shred|ditch|lose|burn|destroy ~ my|our ~ {personal}
		get|stay|keep|go|be ~ out|outta ~ my|our ~ dms|dm|inbox|inboxes|life|lives|face|phone|mentions|profile|page|business|sight|hair|messages|mailbox|email|account
		be|being|get ~ left alone|be|peace
		nobody|noone|none asked ~ you|for ~ to|this|these|{message}
		never|didnt|not ~ asked|ask|agreed|agree|wanted|signed|sign ~ receive|get|be|these|hear ~ {message}|{contacted}|from
		how|can ~ i|we ~ stop|cancel|end|leave|quit|block ~ this|these|{message}|receiving|getting
		enough|stop|done|quit ~ with ~ discounts|coupons|sales|adverts|codes|invites|pitches
		nobody|noone|none wants|asked|needs|likes|reads ~ {message}
		like|want|need|wish|have|get ~ my|our ~ {personal} ~ {remove}|gone|wiped
		{report} ~ if|when|next ~ {contact}|send|sending|another|keep|more|again
		stay|keep|get away from me|us|my
		{no} ~ come|coming ~ back
		{no} ~ try|do|start|dare ~ again|that
		contact|contacting|involve|involving|calling|informing|notifying ~ my|a|the ~ {authority}
		go|going|complain|complaining|complaint|file|filing|report|reporting|write|call|calling|see|speak|take|tell|inform ~ to|with|from|a ~ {authority}
		hear|hearing from my ~ {authority}
		harassing|stalking|spamming|pestering|bombarding|hounding|badgering|bothering ~ me|us
		bordering|borderline|verging ~ harassment
		this|that|its|is|becoming ~ harassment
		not|dont|never|without ~ have|had|my|given ~ permission|consent
		{no} ~ consent|agree to ~ it|this|any|that
		no more ~ of|from ~ this|these|them|those|that|you|it|yours
		no more ~ $
		{no} ~ {wish} ~ any|more ~ of ~ these|this|them|those|your|{message}
		than ~ get|receive|see|read|hear ~ another|more ~ {message}|from
		let me|us go $
		release|free me|us
		no|dinna|dinnae {contact} ~ me|us
		like|want|need|wish ~ it|this|these|them ~ end|stop|over|stopped|gone
		put|add|place me|us|my * no|dnc|suppression|blocklist|block|exclusion|donotcontact
		way|how|can ~ i|to|do|we ~ turn|switch|get|opt|stop|make ~ off|out|rid|{message}|this|these
		please|pls|so no ~ {message}
		^ no ~ {message} ~ please|thanks|thank|pls|ever|whatsoever
		sent|texted|replied|wrote|typed ~ stop|unsubscribe * times|already|twice|still|before
		third|3rd|fourth|4th|second|2nd|last|final|nth|hundredth|umpteenth time|request|warning ~ asking|telling|saying|ask|say|tell|warned|asked|saying|stop
		forget|forgot|pretend ~ ever ~ had|knew|met ~ my|me
		{no} ~ market|advertise|sell|pitch|promote ~ to ~ me|us|here|my
		{no} ~ be|being ~ {contacted}|sold|marketed|pitched|advertised
		stop|cease ~ all|any|your|this|these|the ~ {message}|contact|outreach|communications
		lost ~ interest ~ in|hearing|{you}
		leave my|our dms|inbox|account|phone|family|page
		not|dont|never ~ slide|pop|show|come ~ into|in|up ~ my ~ dms|inbox|feed|mentions
		bother|spam|annoy|pester|message|try someone|somebody|anybody else
		take|taking|get ~ {you} business|spam|sales|ads ~ elsewhere|somewhere`,
	stop: `
		delete|erase|scrub|wipe|purge|remove|shred ~ it|them|those|that|everything|all
		{no} ~ come back
		stay|keep|go|be silent|quiet|away
		no more ~ of this|these|them|it
		quit it
		stop it|this|that|everything
		be left alone
		enough now|already
		lose|forget me`,
	help: `
		who ~ is|are|r|dis|tf ~ this|you|u|that|it
		whos this|dis
		what|whats ~ is|s ~ this|that|it ~ about|for|programme|program|$
		what do|does|is you|u|it|this mean|about|for
		what company|business|brand|programme|program|list
		do|have i|we know|met ~ you|u|before|each
		is|r|are this|you|u|it ~ a|an ~ bot|robot|real|scam|legit|human|spam|person|automated|fake|phishing
		dont|not|didnt ~ understand|get|follow|sure ~ what|how|this|why|where|it
		confused|lost ~ what|how|by|$
		how do|can|does ~ use|redeem|i|apply
		who ~ speak|talk|contact|ask ~ to|with
		someone|somebody|somone|person|human * call|ring|phone|speak|talk ~ me
		^ agent|human|halp|operator|support $
		why am i ~ getting|receiving|got
		link|code|page|button|voucher ~ doesnt|isnt|not|wont ~ work|working|open|load`,
} satisfies ReplyPhrases;
