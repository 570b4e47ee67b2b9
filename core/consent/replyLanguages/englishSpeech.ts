import type { ReplyPhrases } from './replyLanguage';

/** What people do with words: leave, complain, forbid, threaten, agree; and what they say of things. */
export const englishSpeech = {
	harmless: `
		leave ~ me|us ~ one|a|two|some ~ in
		forgot|forget|forgotten|supposed|meant|able|failed ~ to ~ send
		do|does|will|can ~ your|the|these|it ~ {goods}|leggings ~ stop
		delete|remove|take ~ the|that|my|this ~ pic|picture|photo|post|comment
		opt|opting|opted|optin in
		id|had|i|was|were|been ~ unsubscribed|stopped|blocked ~ before|but|by|and|accidentally
		said|wrote|texted|sent ~ stop ~ before|earlier|but|yesterday|once ~ but|changed|i
		changed|change ~ my ~ mind ~ put|sign|add|resubscribe|back|subscribe
		waiting|wait|wish|guest|shopping|price ~ list
		fake|impersonating|impersonator|pretending|scam ~ account|profile|page|you|your
		someone|somebody|account|profile|page ~ is|pretending|impersonating|using|fake ~ spam|spamming|scamming|pretending ~ everyone|people|your|to
		shut up and ~ take
		coffee|tea|beer|wine|meal|snack|snacks|veg|box|club|gym|phone|streaming|magazine ~ subscription|subscriptions|subs
		opt|opting|opted out of ~ {goods}
		unsubscribe|unsubscribed|unsubscribing from|of ~ {goods}
		hate|sad|shame|upset|cry|gutted|devastated|disappointed|pity ~ if ~ you|u|they|this ~ stop|stopped|end|ended
		hope|promise|hoping ~ you|u|this|these ~ never|dont ~ stop|end
		never|dont stop ~ sending|posting|sharing|making|the|these|this|your|ur|$
		why did|do|have|would ~ you|u|yall|they ~ stop|discontinue|remove|delete|end|quit|stopped|discontinued|removed
		how do|can|to i|we|you|one ~ stop|remove|delete|cancel|turn|switch ~ {goods}
		stops|stopped|stopping|stop ~ {goods}
		does|will|would|can|could it|this|that|the|they|these ~ stop|remove|quit
		saying|says|said|told|tells|text|sign|label ~ stop ~ buying|spending|shopping|eating|at
		stop me|myself|him|her ~ from|buying|if|before
		enough|tired|sick of|with ~ {goods}`,
	optOut: `
		yes|in|subscribed|signed ~ up? ~ by|in ~ accident|mistake|error ~ undo|cancel|reverse|remove|stop
		conversation|thread|chat|exchange ~ to? ~ end|ends|ended|over|finish|finished|closed ~ here|now|$
		sell|pitch|peddle|flog|offer ~ it? ~ to ~ someone|somebody|others|anyone
		wrong ~ person|guy|lady|woman|man|number ~ leave ~ me ~ out|alone
		{you} ~ not|dont|never|dnt ~ have|had ~ my ~ consent|permission|authorisation|approval
		follow|followed|like ~ for|because ~ pictures|pics|photos|posts|content|reels ~ not|no ~ {message}
		how ~ to|do|can ~ i? ~ leave|quit|exit|escape ~ this|here|$
		leave|quit|exit the? ~ {list}
		respect|ask|please ~ that? ~ i ~ want|need ~ nothing ~ further|more|else
		longer|more ~ on ~ any|your ~ distribution|{list}
		scrap|trash|ditch|junk ~ my ~ {personal}
		no ~ send|sending ~ me|us ~ nothing|nuthin|anything|nuffin
		pack it|this in
		can ~ i|we ~ cancel|stop|end ~ these|this ~ they|it|$
		un subscribe|subcribe|subscibe|subscrib|sub
		i|ill|id|will ~ pass on ~ {message}
		like|want|need|hope|let ~ it|that|this ~ be ~ the? ~ last
		where|wheres|how ~ unsubscribe|optout ~ button|link|option
		{no} ~ {contact} ~ me|us
		dont|never|dnt ~ txt|msg|dm|write|message me|us|here
		who|whos ~ gave|give|given|said|told|asked|allowed ~ {you} ~ permission|right|could|can|to ~ {contact}|send|dm|$
		{you} ~ no|not|dont|never ~ right|permission|authority|consent|authorisation|authorization ~ to ~ {contact}|send|use|keep|hold|have
		no right|permission|authority|business ~ to? ~ {contact}|contacting|send|sending
		had|have ~ enough|plenty of|with ~ {you} ~ {message}|lot
		{quit} w|wit|with|all|the|ur ~ {message}
		make|get it|this|them|these|that ~ stop|end|cease
		i|im|we ~ leaving|quitting|exiting|withdrawing|unsubscribing|unfollowing|out ~ this|the|your|from ~ {list}|{message}
		i|we quit|exit|unfollow $
		spare|save me|us ~ {message}|it|the|your|this|these
		spare|save yourself|your ~ the|time|breath|effort|energy
		keep|shove|stick ~ {you} ~ {message} ~ yourself|yourselves|elsewhere|it|$
		shove|stick it|them|this ~ up|where
		my|our inbox|dms|phone|messages|notifications|feed ~ not|isnt|aint ~ your|a|for ~ billboard|dump|bin|place|trash|dustbin|space
		my|our inbox|dms|phone|notifications ~ full|flooded|clogged|drowning|bursting|exploding|overflowing|choking ~ of|with|from|because ~ {you}
		{message} ~ keep|keeps|are|is ~ waking|disturbing|bothering|annoying|stressing|triggering|upsetting|distracting ~ me|us
		make|ensure|see|sure ~ that? ~ doesnt|dont|not|never|no ~ happen|happens ~ again|more|anymore
		{no} ~ let ~ it|this|that ~ happen ~ again
		block ~ my ~ {personal} ~ from|on|at|in
		{no} ~ {wish} ~ to? ~ receive|get|receiving|getting|recieve|recive ~ $
		{no} ~ {wish} ~ to? ~ recieve|recive|recieving|receve ~ {message}|this|these|any|anything
		follow|like|love ~ {you} ~ but ~ no|not|dont|please|pls|without|stop ~ {message}
		i|we ~ take|taking|took ~ back ~ yes|consent|permission|signup
		changed|changing ~ mind ~ remove|unsubscribe|stop|no|dont|take|cancel
		regret|regretting|regretted ~ signing|subscribing|joining|giving|opting
		{remove}|take ~ my|our ~ name|handle|username|number ~ from|off|out
		comot|commot|komot ~ my|me ~ name|number|from
		abeg ~ stop|no|comot|leave|remove|una
		no ~ dey ~ {contact}|disturb|send ~ me
		lower|reduce ~ to ~ zero
		not|never ~ sign|signed|agree|agreed ~ up? ~ for|to ~ this|these|that|any|your ~ {message}|list|nonsense|$
		i|ive|we ~ never|didnt|not ~ consented|consent|subscribed|subscribe|opted|optin ~ to? ~ this|these|that|your|any|$
		i|im|we|already ~ reported|reporting|flagged|flagging ~ {you} ~ to|for|as|with
		{report} ~ {you} ~ to|for|as|with ~ {authority}|spam|spamming|harassment
		last|final ~ warning|chance|notice
		i ~ have|had ~ asked|told|said ~ {you} ~ times|before|already|twice|repeatedly
		asked|told|begged ~ {you} ~ to ~ stop|leave|quit|remove|not
		how|what ~ many|else|more ~ times|must|do|does|have ~ i|we ~ say|ask|tell|repeat|unsubscribe|block
		wrong ~ person|number|account ~ stop|remove|delete|dont|please|take
		respect ~ my ~ privacy|wishes|boundaries|choice|decision|no|time
		mind ~ {you} ~ own ~ business
		stay ~ out|away ~ of|from|my|our|me
		disappear|vanish ~ from ~ my|our
		go|get ~ away ~ from ~ me|my|us
		nobody|noone|no ~ wants|asked|needs|cares ~ for|about|these|this ~ {message}|spam|$
		not ~ taking|accepting|open|looking|available ~ to|for|any ~ {message}|solicitations|offers|pitches|sales|messages
		no ~ more|further|other ~ contact|correspondence|reminders|followups|outreach
		cancel|end|terminate|deactivate|disable|discontinue|drop ~ the|this|my|all|these|your|that ~ {message}|service|alerts|texts
		pls|please|kindly|just ~ discontinue|desist|cease|refrain|unsubscribe|stop ~ $
		opt|take|get|pull|sign|count ~ me ~ out|off
		done|finished|over ~ with ~ {you} ~ {message}|page|account|brand|$
		peace ~ and ~ quiet
		{quit} ~ {contact}|sending ~ me|us|to|so|$
		piss|bugger|sod|jog|clear|buzz ~ off|on
		tell|ask ~ {you} ~ team|bot|boss|people|system|robot ~ to ~ stop|leave|quit|not
		{you} ~ bot|robot|automation|system|ai ~ needs|must|should|has|to ~ stop
		make|turn|shut|switch ~ off|stop|down ~ the|your|this ~ bot|robot|automation`,
	stop: `
		enuf|enuff|nuff ~ please|pls|now|already?
		undo ~ that|this|it
		discontinue|desist|cease
		quit|stop|nuff|enuff ~ already|now|that|this|it
		make it stop
		i|im|we ~ out|done|leaving $
		not for me
		no ~ ta|ty|thx ~ stop|bye`,
	optIn: `
		^ subscribe|resubscribe $
		^ subscribe|resubscribe ~ me|us|please|pls
		please|pls subscribe|resubscribe ~ me|us
		want|like|love|can|wanna|let ~ to ~ subscribe|resubscribe
		opt|opting in
		put|sign|add ~ me|us ~ back ~ on|in|up|$
		sign|resign|sing ~ me|us ~ up
		count|add|put|opt ~ me|us ~ in|down|back|on|to ~ list|updates|news|in|on|$
		add ~ my ~ name|number|email
		keep|kept ~ me|us ~ posted|updated|informed|loop
		i|we|id|would|happy|like|love|want|wanna|keen|glad|yes|please|to ~ to|in|for ~ receive|get|hear|receiving|getting|hearing|join|subscribe ~ {message}|from|newsletter|news|list|your|updates|club
		i|we|id ~ want|like|love|need ~ in|your|the ~ newsletter|updates|news|messages
		i|we ~ consent|agree|opt|accept ~ to|in|receiving|$
		you|u ~ can|may ~ message|text|dm|contact|email|write ~ me|us|here
		feel|free ~ to ~ message|text|dm|contact ~ me
		yes|yeah|yep|sure|ok|okay|yup|absolutely|definitely ~ please|pls|plz|i|u|you|can|may|go|happy ~ send|message|dm|text|keep|subscribe|sign|add
		^ send|dm|text ~ me|us|over ~ updates|guide|details|newsletter|news|offers|info|link|code|it|$`,
	help: `
		who|whom ~ am|are ~ i|we ~ chatting|talking|speaking|texting|messaging
		what ~ commands|options|keywords|can ~ do|are|i|you|use|there
		get|give|put|pass|transfer ~ me ~ someone|human|person|agent|staff|team|somebody|member
		member|someone|somebody ~ of|from ~ staff|team ~ contact|call|touch|reply|help
		the|this|your|ur ~ bot|robot ~ isnt|doesnt|not|dont ~ getting|understand|get|understanding|helping|working`,
	snooze: `
		driving|meeting|class|work|asleep|sleeping|exam|exams|exam ~ text|msg|message|write|later|dm|send ~ me
		hold|pause|stop ~ off|the|these ~ until|till|til
		msg|text|message|write|dm|send|remind ~ me? ~ when|after|once ~ its|im|over|back|done
		send|message|text ~ that|it|this ~ again ~ in|later|tomorrow`,
	anger: `
		third|fourth|3rd|4th|second|2nd ~ time ~ today|this|now
		you again
		strangers`,
	goods: '{goods}|money',
} satisfies ReplyPhrases;
