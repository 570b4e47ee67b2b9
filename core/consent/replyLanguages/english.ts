import { englishSpellings, englishWords } from './englishWords';
import { englishAnswers } from './englishAnswers';
import type { ReplyLanguage } from './replyLanguage';

export const english: ReplyLanguage = {
	language: 'en',
	words: englishWords,
	spellings: englishSpellings,
	harmless: `
		enough for|to|of|time|money|room|space|fabric
		no more ~ sizes|size|stock|tickets
		unsubscribe from ~ gym|netflix|spotify|youtube|amazon|channel
		leave {me} hanging|alone with|wondering|speechless
		leave {me} a message|note|voice
		stop by|over|in|sign|signs|watch|light|lights|loss|worrying|crying|laughing|smiling|drooling|thinking|staring|looking|dreaming|obsessing|scrolling|at|here|off|making|selling|teasing|producing|being|tempting|playing|stocking|carrying|shipping|delivering|raining|working|lying|eating|posting|offering|serving|doing|growing|breathing|screaming|blushing|gap|snowing|time
		a|the|bus|tram|train|metro|subway|tube|pit|next|first|last|full|quick|short|door|rest|lunch|coffee|each|every|my|our|truck|one|final|second|shuttle|gas|dead|f|back|hard|soft|short|whistle stop
		does|did|doesnt * stop
		where|until|before|whether|once * stop
		when does|do|did|the|it|is * stop
		stopped|stop working|loading|charging|selling|making|carrying|offering
		stops at|by|near|in
		stopping by|in|at|over
		hard|impossible|difficult to stop
		never|cant|cannot|couldnt|wont|dont ~ stop *2 watching|looking|thinking|laughing|eating|smiling|staring|loving|dreaming|listening|posting|reading|wearing|scrolling|making|being|doing|sharing|selling|talking|crying|baking|using|rewatching
		cancel|cancelling|canceling|cancelled|canceled|delete|deleting|remove|removing|end|revoke|take|exclude|stop *5 {order}
		one|not|nonstop|non stop
		{write} ~ stop|unsubscribe * opt out
		{write} ~ stop|unsubscribe * unsubscribe|receive|end|ends|get|time
		{write} ~ stop|unsubscribe $
		{write} ~ stop|unsubscribe to|at|if|for|and
		stop to|for opt|unsubscribe|quit|end|cancel * out?
		what|whats * stop|unsubscribe mean|means|do|about|for|stand
		what|whats|meaning * {write} ~ stop|unsubscribe * {message}|out|unsubscribe
		you|u|they|he|she|courier|seller never
		never|not {contacted}
		call me|it crazy|old|maybe|what
		dont|not|cant text|write|read|message {me}? on|at|there|via|through
		dont|not call {me}? text|message|dm|but
		{report} ~ you|u about|for|the
		unsubscribed|unsubscribe ~ mistake|accident|accidentally
		accidentally ~ unsubscribed|unsubscribe
		by mistake|accident ~ unsubscribed|unsubscribe
		card|payment|account|app|site|website|order ~ blocked|flagged|reported|banned
		opt out of ~ box|packaging|insurance
		no|not offense`,
	optOut: `
		{you} ~ getting|gonna|be|go {report}
		forget about {me}
		keep|leave|count {me} out
		block|mute {me}
		no means no
		{no} ~ {contact} ~ back
		{no} ~ follow|following up
		{no} ~ add|include|put|involve|sign|tag|subscribe {me}
		{quit} ~ spamming|harassing|bothering|pestering|stalking|messaging|contacting
		leave {me} ~ out
		off|from|out ~ your|ur|this|the|that|these|ya {list}
		will|ill|gonna|going|ima|imma ~ {report} ~ $
		if *6 {report}
		{remove} * data|info|information|details|everything|anything * me|my|i|hold|have
		no need to ~ {contact}|follow|reach
		can|could|would you|u|yall ~ not {contact}|send
		{no} ~ {contact} to? {me}
		{no} ~ {contact} ~ {again}
		{no} ~ {contact} any|no {again2}
		{no} ~ reach|reaching out
		{no} ~ hit {me} up
		{no} ~ send|sending * {message}|anything|{things}
		{no} ~ send|sending *4 {again}
		{no} ~ {wish} *4 {message}
		{no} ~ {wish} * {contacted}
		{no} ~ {wish} *2 hear|hearing|heard from
		{no} ~ {wish} ~ {you} to? {contact}|send|sending|have|having|keep|keeping|use|using|store|storing
		{no} ~ {wish} ~ part|on|in ~ {list}
		{no} ~ {wish} anything ~ from|to ~ you|u|yall
		{no} ~ {wish} ~ this|these|it {again}
		{no} ~ {wish} ~ receive|get|receiving|getting|subscribe *2 {again}|this|these|any|anything|such|it|them
		{no} ~ add {me}
		{no} ~ use|share|store|keep|process ~ my ~ {personal}
		{no} ~ consent|consented|authorize|authorized|agree|agreed to? ~ {contacted}|{contact}|this|marketing|receive|these
		never|not|didnt|havent ~ gave|give|given *3 consent|permission|authorization
		no longer {wish} *4 {message}|receive|receiving|{contacted}|hear|hearing|part|subscribed|get|getting|be
		would|wish ~ no longer ~ receive|get|be|hear
		no more|further|additional|other ~ {message}
		no more from|of|with ~ you|u|this
		any more ~ {message} *2 no
		zero interest in ~ {message}
		not interested in ~ {message}|hearing|receiving|getting|being|anything|your|further
		{quit} ~ {contact} to? {me}|my
		{quit} ~ {contact} $
		{quit} ~ {contact} {please}
		{quit} ~ sending|send|sendin|sharing *4 {message}|{things}|these|this|that|it|me|us
		{quit} with|w|wit * {message}|{things}|this|it
		{quit} * {message}
		{quit} ~ hitting|blowing|sliding|filling|flooding|clogging|bombarding * {me}|my|dms|inbox|up
		{quit} ~ tagging|adding|bombarding|targeting|following|approaching|using ~ {me}
		{quit} it|this|that|everything right? now|please|already|asap|immediately
		enough|tired|sick|fed|done|bored|exhausted|annoyed|over|had of|with|by|from|up|it * {message}|messaging|spamming|{things}
		fed|sick|tired|done up|of|with|and|tired * {you} {message}|people|guys|shit|constantly|always
		enough with|of {you}|the|this|it
		{remove} {me} ~ from|off|now|please|pls|asap|immediately|thanks|or|and|thank|i
		{remove} {me} ~ $
		{remove} ~ my *2 {personal}
		{remove} * personal|my|our *2 data|info|information|details
		{remove} * from|off ~ {list}
		take|get|drop|cross|scratch|strike|keep|leave|kick|pull|cut {me} ~ off|out|outta|from ~ {list}|here|there|this|that
		take|get|cross|scratch|strike {me} off
		off|from|out ~ your|ur|this|the mailing|contact|email|marketing|dm|text list
		take|get|strip my *2 off|out|from ~ {list}
		get rid of my *2 {personal}
		lose|forget|burn|bin|ditch my *1 {personal}
		forget|pretend i|about|me * exist|existed|existing
		cancel|end|terminate ~ my|this|the *2 {list}
		cancel|end|terminate|stop ~ subscription|subscriptions ~ {message}
		unsubscribe
		opt|opting|opted ~ out
		want|wanna|like|wish|let|choose ~ out $
		want|let {me} out
		leave|leaving {me} * alone|be|peace
		let {me} be|alone $
		leave {me} out ~ this|it|{list}|that
		back|piss|buzz|bugger|sod off ~ {please}?
		go bother|spam|annoy|harass|message someone|somebody|anyone
		will|ill|gonna|going|im|am|ima|imma|gon|getting|be|about|id|we|and|or * {report} ~ you|u|yall|this|account|page|and|profile|it|ya
		{report} ~ you|u|yall|this|account|page|and|for|as ~ {report}|spam|harassment|account|page|if|next|profile
		{report} and {report}
		one more * and * {report}
		next message|text|dm|time * {report}|lawyer|police|block
		if you|u * {contact}|send|text|message * again|me|more|anything
		cease and|all|further|any
		legal action|lawyer|attorney|solicitor|steps|proceedings
		{quit} harassment
		right to be? erasure|forgotten|object|deletion
		request|demand|require|want|ask|asking|exercise|exercising *4 erasure|deletion|removal
		erasure|deletion|removal|erase|delete *3 personal|my *2 data|info|information|details
		withdraw|revoke|retract|rescind|withdrawing|revoking|pull|pulling *3 consent|permission|authorization|authorisation|optin
		consent ~ withdrawn|revoked
		object|objecting|objection to *4 {message}|processing|data
		rather|prefer|preferred|please|kindly|like|love|wish|appreciate|prefers ~ not ~ {message}|{contacted}|receive|receiving|hear|hearing|get|getting|be|{contact}|sent|send
		rather|prefer|appreciate|wish|love|like|hope * you|u|yall didnt|dont|did|would|could|not|wouldnt ~ not? {contact}|send|sent|{contacted}
		rather|prefer|appreciate|wish|love|like|great|nice|grateful|glad|happy|thankful|cool|amazing|good|lovely|kind * stopped|stop|quit
		appreciate|grateful|great|thankful|glad|like|ask|please|want|request|wish * {remove}|removed|deleted|unsubscribed|excluded {me}|from|my
		want|like|wish|need|ask|asked|asking|request|prefer ~ to? be|get|being {remove}|taken|off|out
		what part of * no|stop|not|dont|understand|interested
		take the|a|that hint
		how many times *5 tell|say|ask|told|asked|said
		said|wrote|replied|typed|texted|saying|told|asked|repeat|tells ~ stop|no|unsubscribe ~ $
		already|twice|times|before said|wrote|replied|typed|texted|told|asked ~ stop|no|not|unsubscribe|remove
		told|asked|telling|asking you|u|yall ~ to? stop|leave|quit|remove
		not|no welcome|wanted|solicited {message}
		unwanted|unsolicited {message}
		mute|block|ignore all|any|future|further ~ {message}
		wish|want|need|like|get|please * peace|privacy|space ~ from`,
	stop: `
		can|could you|u|yall ~ not $
		go away
		get lost
		fuck|piss|sod|bugger|buzz|jog|eff|f off|on|outta
		fuck you|u|this|yall
		shut up
		go to hell
		cut it|this|that out
		knock it|this|that off
		give it|this|me a rest|break
		never again
		not again
		gtfo|stfu|begone|shoo
		back off
		do not disturb|contact|message|text|dm|email|write|reply|respond
		dont|never disturb|contact|message|text|dm|email|spam|bother|annoy
		remove|delete|exclude|unlist|erase me|us
		take|get me|us off|out
		leave me|us
		cease
		unsubscribe`,
	stopAlone: `
		no more
		no {message}
		quit|halt|end|cancel|revoke|finish|enough|desist|stopping|remove|delete
		enough is enough
		had|have enough
		thats enough
		blocked|blocking|reported|reporting|muted|unfollowing|unfollowed|unfollow|block|report
		im|am|i done|out
		opt
		bye|goodbye bye|felicia|forever
		chill`,
	refusal: `
		no|nope|nah|naw|noo|never|nein
		no thanks|thank|way|interest
		not ~ interested|for|keen|fan|buying ~ me?
		uninterested
		dont ~ care|want|need|know ~ this|it|that|you|any|u?
		never|didnt ~ asked|ask|signed|sign|subscribed|subscribe|agreed|wanted|requested|gave up? for? this|it|that?
		no means|is no
		not|no longer interested
		hard pass
		nobody|noone|no one asked
		wrong person|number|account|guy
		not your|a customer|client`,
	anger: `
		are|is|its|getting ~ too much
		annoying|annoyed|creepy|creeps|creep|intrusive|pathetic|ridiculous|desperate|pushy|invasive|irritating|harassment|harassing|unacceptable|obnoxious|tiring|exhausting|overwhelming
		fed up|tf
		sick and tired
		sick|tired of
		you|u keep|kept|constantly|always {contact}|sending|messaged|texted
		bullshit|bs|crap|fuckers|idiots|idiot|assholes|asshole|bots|shit
		every|each single|damn|fucking|freaking day|time|morning|week|hour
		every day|hour
		too|so many|much {message}
		blowing|filling|flooding|clogging up? my
		getting|gets|got annoying|old|ridiculous|tiring|much
		shame on you
		jesus christ
		ffs|smh|ugh|enough`,
	talk: `
		love|loved|loving|gorgeous|beautiful|cute|cutest|pretty|amazing|awesome|obsessed|omg|omfg|lmao|haha|hahaha|lmfao|hahah|stunning|adorable|yummy|delicious|perfect|wow|congrats|funny|hilarious|iconic|fab|fabulous|incredible|unreal|insane|perfection|dying|dead|goals|slay|screaming|crying|drooling|wait|shop|store|jealous|talented|hungry|style
		so|too good|cute|pretty|nice|funny|fun
		need|want|buying|buy|take it|this|one|these|that
		already ~ have|got|bought|ordered|own|purchased
		have|got ~ one|it|mine ~ already
		{quit} it ~ {order}`,
	contacting: '{message}|{contact}',
	negation: '{not}',
	service:
		'received|receive|find|found|arrived|got|get|gotten|see|seen|work|works|working|link|code|confirmation|receipt|yet|forgot|understand|spell|open|load|reply|answer|answered|back|wrong|which|speak|english|long|late|sooner|saw|notice|noticed|loading|loads|loaded|worry|had|since|miss|missing|missed|problem|invoice|tracking|order|price|offer|mention|mentioned|say|says',
	removal: '{remove}',
	mine: '{me}|{personal}|{list}',
	doubt: `
		who|where|how ~ gave|give|got|get|find|found * my *2 {personal}
		how|where * get|got|have my *2 {personal}
		why ~ keep|still * {contact}|sending|getting|receiving|messages
		why are|r you|u {contact}|sending me|us
		cancel|end ~ subscription|subscriptions|newsletter
		{no} ~ {wish} ~ this|it|that {again}
		dont|not want|need anything
		not comfortable with|that
		{report} ~ you|u|spam|this|yall
		i|im ~ {report} ~ account|page|profile
		this|that|its|thats is? spam|creepy|scam|illegal|spamming
		dont know|remember|recall * {you} ~ {contact}|{message}
		am|im|i getting|receiving|get *3 {message} *3 annoying|much|many
		too many {message}
		leave me`,
	...englishAnswers,
};
