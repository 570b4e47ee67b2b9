import type { ReplyPhrases } from './replyLanguage';

/** Pauses, help, yes, and the small words of courtesy. */
export const englishAnswers = {
	until: `
		until|till|til * {time}
		for now
		for today
		for|over the|a|next|another|this|few|couple|like * {time}
		for one|two|three|six|2|3|4|5|6 {time}
		this week|month|weekend|summer
		right now|atm
		not|no|dont *6 today|tonight
		at the moment
		while im|i * {time}|away|travelling|traveling|vacation|holiday|sick|out
		take|taking|need a break|pause
		only ~ {time}|not
		so often|much|frequently|late|early
		during|before|after ~ work|night|exams|week|office|hours|9|10|8|dinner|bedtime`,
	snooze: `
		hit {me} up ~ in|later|tomorrow|next|after
		message|text|ask|remind|contact|write|dm|ping|try|check|hmu|hit|catch|call|talk|reach|come|get|circle|follow * later|tomorrow|next|after|soon
		message|text|ask|remind|contact|write|dm|ping|try|check|hmu|talk|reach *5 in|on|after|next|around *3 {time}
		^ not now|today|yet|tonight
		^ not ~ right|good now|moment|time
		maybe ~ later|next|another|tomorrow|soon|after|some
		busy|swamped * now|today|week|moment|atm|later
		no|dont|havent ~ time ~ now|today|week|moment|atm
		cant ~ now|today|talk|week|chat
		let|give me * think|time|{time}
		ill|will|gonna|i ~ think about|on
		another|some other? time
		snooze`,
	later: `
		later|tomorrow|soon|tonight|busy|maybe|perhaps|afterwards|monday|tuesday|wednesday|thursday|friday|saturday|sunday|asleep|working|driving
		not now|today|yet
		{time}
		in a|few|couple|2|3|two|three {time}|few|couple|bit|minute|sec|hour
		at work|school
		get back to you|u`,
	laterMore: `
		next|this|other|another|few|couple|after|the|in|a|of|some|day|time|moment|rn|when|free|sometime`,
	help: `
		^ help $
		^ help me|us|please|pls|plz
		need|can|could|would|want|please|require|get|with|some|someone|your|anyone * help|assistance|support ~ $
		need|can|could|someone|anyone|please|you * help me|us|with|please
		need|get|require|want|want|some|contact * assistance|support|help
		speak|talk|chat|connected|transfer * human|person|agent|someone|operator|representative|rep|advisor|staff|manager|team
		customer service|support|care
		real|actual person|human
		^ info|menu $
		how does|do this|it|i work`,
	yes: `
		yes|yess|yesss|yesh
		yes i|we do|agree|want|accept|would|am|consent|confirm
		sign|count|add me up|in
		subscribe me
		opt me in
		^ start $`,
	yesMore: `
		over|send|away|please|now|here|with|pleasure
		send ~ it|me|over|code|link|discount|details|info
		i|id want|need|accept|agree|like|love|would|do ~ it|code|the|discount|in?
		i|ill take|have it|one
		the|a|that|10 code|discount|link|offer|one
		count|sign me in|up
		im|am|i in
		absolutely|definitely|totally|gladly|ofc|100|go|ahead|lets|do|it|really|very|much|so
		my? pleasure
		i agree|consent|accept to?`,
	yesInformal: `
		yeah|yep|yup|ya|yea|yah|sure|absolutely|definitely|totally|alright|agreed|certainly|gladly
		of course
		sounds good
		why not
		i? agree`,
	courtesy: `
		please|pls|plz|plss|kindly|thanks|thx|ty|tysm|cheers|xx|x|xo|ta|thankyou
		thank you|u ~ much|alot?
		thanks|thank a|so lot|much|million
		many thanks
		good morning|evening|afternoon|day|night
		guys|everyone|team|sir|madam|mate|buddy|friend|dear|hun|babe|folks
		have a|an nice|good|great|lovely day|one|evening|weekend|week
		for|in advance|time|your|all`,
	padding: `
		now|already|just|really|right|immediately|asap|all|it|this|that|everything|you|u|ya|i|im|we|me|us|would|could|can|will|to|the|a|want|need|like|be|great|nice|if|so|oh|god|seriously|literally|again|and|well|look|listen|forever|said|told|asked|dude|man|lol|omg|hell|fucking|freaking|damn|fuck|bloody|here|there|do|did|ur|your|yall|uh|um|ever|anymore|any|more|way|period|okay|alright|time|last|final|for|at|once|once|my|is|are|was|who|what|hate|rude|people|person|stranger|im|not|get|in|its|it's|appreciate|appreciated|repeat|say|begging|beg|man|seriously|honestly|sry|but|thing|fine|good|anything
		who is|are|tf|the|u|r this|you|u|hell
		do i know you|u
		good|im good
		for|my|the love|sake of|god`,
} satisfies ReplyPhrases;
