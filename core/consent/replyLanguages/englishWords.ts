import type { ReplyWordLists } from './replyLanguage';

export const englishWords = {
	filler:
		'you|u|ya|yall|i|we|me|us|im|ill|id|youd|to|do|does|be|being|ever|please|pls|plz|just|really|even|so|go|going|gonna|will|would|could|can|should|must|need|want|wanna|wish|like|am|is|are|was|been|have|had|has|try|trying|keep|dare|bother|guys|the|these|those|this|all|your|ur|any|a|an|more|and|again|continue|with|from|of|at|on|in|ask|asked|asking|told|tell|think|get|getting|kindly|immediately|now|fucking|freaking|damn|bloody|literally|simply|honestly|personally|still|always|that|it|for|by|up',
	barrier:
		'miss|missing|missed|lose|losing|stop|stopping|quit|unsubscribe|remove|delete|but|because|cause|cuz|unless|except|although|not|dont|never|didnt|wont|cant|cannot|forget|hesitate|mind|worry|see|know|find|understand|remember|receiving?|got|received',
	why: 'why',
	not: 'not|dont|never|didnt|wont|cant|cannot|wouldnt|shouldnt|doesnt|isnt|arent|couldnt|havent|hasnt|didn|don|nobody|why|without|hardly|dnt',
	no: 'dnt|dont|not|never|dnt|donot|wont|don|cannot|cant',
	me: 'me|us|my|mine|meee',
	you: 'you|u|yall|ya|ur|your|yours|this|these',
	contact:
		'txt|txting|txtin|textin|messagin|msgin|spammin|botherin|dmin|disturbin|mesage|mssg|messge|message|messaging|messages|msg|msging|messge|text|texting|dm|dming|write|writing|contact|contacting|email|emailing|mailing|call|calling|ping|pinging|bother|bothering|spam|spamming|harass|harassing|bug|bugging|annoy|annoying|disturb|disturbing|pester|pestering|solicit|soliciting|approach|approaching|notify|notifying|hassle|hassling|hound|hounding|badger|badgering|nag|nagging|plague|plaguing|trouble|troubling|address|addressing|dmmg|massage|stalk|stalking|inbox|inboxing|sliding|slide|reach|reaching|blowing|flooding|bombarding|pm|pming|hmu',
	contacted:
		'contacted|messaged|texted|emailed|bothered|disturbed|spammed|approached|harassed|reached|notified|called|pestered|hassled|badgered|hounded|solicited|bombarded|dmed|dmd|pinged|added|included|targeted|marketed|advertised|subscribed',
	message:
		'pings|blurb|bumf|flyers|coupons|codes|vouchers|sales|bots|automessages|autoresponder|automated|bot|mailshots|news|notifs|notif|mssg|mssgs|messges|txts|txt|followup|chasers|message|messages|msg|msgs|mesages|dm|dms|text|texts|ad|ads|advert|adverts|advertising|advertisements|advertisement|promo|promos|promotion|promotions|promotional|offers|email|emails|mail|mails|newsletter|newsletters|spam|stuff|notification|notifications|updates|communication|communications|correspondence|marketing|solicitation|solicitations|deals|pitch|pitches|junk|contact|outreach|reminders|alerts|pings|reels|pushes|invites|invitations|sermons|reachouts|followups|pestering|blasts|mesages|mesage|messges|mssgs|mgs|bs|crap|garbage|nonsense|blasts',
	things: 'anything|stuff|shit|crap|junk|more|any|things|nothing|these|bullshit|bs|garbage|rubbish',
	wish: 'want|wanna|wish|need|like|care|desire|appreciate|enjoy|accept|consent|authorize|authorise|agree|interested|keen|looking|wanting|asked|ask|request|requested|permit|allow',
	remove:
		'remove|removed|delete|deleted|erase|erased|exclude|unlist|wipe|purge|unregister|deregister|unfollow|scrub|detach|disconnect|uninvite|unenroll|omit',
	list: 'list|lists|database|databases|db|system|systems|contacts|records|crm|mailing|file|files|newsletter|audience|broadcast|broadcasts|campaign|campaigns|distribution|register|directory|sequence|servers|platform|books|marketing|subscription|subscribers|roster|books|automation|chat|group|funnel|spreadsheet|mailout|mailouts|mailer|feed|rotation|radar|directory|circulation|sheet|scheme',
	personal:
		'data|number|contact|contacts|details|detail|info|information|email|account|acc|acct|profile|record|@|address|records|handle|username|insta|instagram|phone|personal|ig|dm|dms|entry|name',
	quit: 'stop|stopp|stahp|quit|cease|halt|discontinue|desist|refrain|stopping|stopped|ceasing|abstain|end',
	again: 'again|anymore|further|ever|anytime|whatsoever|nomore',
	again2: 'more|longer|time',
	please: 'please|pls|plz|thanks|thx|ty|thank|bro|man|dude|now|guys|ok|already|or|and|i|im',
	parcel:
		'green|blue|red|black|white|pink|yellow|grey|parcel|parcels|package|packages|order|orders|delivery|it|item|items|box|letter|post|card|flowers|gift|wrong|size|shoes|dress|bag|catalogue|invoice|refund|photo|photos|pics|pictures|video|videos|memes|food',
	authority:
		'ico|ftc|fcc|ofcom|bbb|police|lawyer|lawyers|attorney|solicitor|authorities|regulator|court|instagram|meta|commissioner|ombudsman|gdpr|asa|trading|standards|fraud',
	none: 'no|none|zero',
	order:
		'order|orders|ordered|booking|reservation|appointment|appointments|purchase|item|items|payment|delivery|shipment|cart|trip|ticket|tickets|class|lesson|session|table|room|preorder|comment|post|photo|picture|review|tag|coupon|basket|workshop|course|meeting|spot|slot|event|membership|transaction|return|fitting|consultation|bottle|dress|one|onions|pickles|package|parcel|card|plan|trial|gift|address',
	report:
		'block|blocking|blocked|blockin|report|reporting|reported|reportin|sue|suing|flag|flagging|flagged|mute|muting|unfollow|unfollowing|unfollowed|ban|banning',
	time: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|week|weeks|weekend|month|months|year|days|day|hours|summer|autumn|fall|winter|spring|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|holiday|holidays|vacation|notice|tonight|evening|payday|fortnight|later|exams|bit|while|break|xmas',
	write: 'reply|text|write|send|type|answer|respond|replying|texting|writing|typing|sending',
	goods:
		'waitlist|coffee|tea|candle|sofa|skincare|makeup|subscribe-and-save|sticker|stickers|photo|photos|chewing|gum|smoking|skin|tube|wrapping|gift|box|boxes|gym|lamp|button|bag|bags|shoe|shoes|dress|jacket|sweater|jumper|coat|shirt|trousers|candle|candles|cream|serum|scrub|wax|dough|recipe|machine|battery|charger|app|website|checkout|points|refund|return|returns|parcel|delivery|courier|shipping|shipment|invoice|order|orders|card|gear|bike|kit|zip|zipper|leak|leaking|noise|squeak|sound|smell|itch|dog|cat|kids|baby|engine|washing|fabric|colour|color|bleeding|fading|shrinking|sticking|insurance|packaging|receipt|receipts|membership|trial|plan|cookies|autopay|paperless|voucher|coupon|netflix|spotify|youtube|amazon|stain|stains|onions|gluten|nuts|sugar|pickles|booking|appointment|reservation|table|class',
} satisfies ReplyWordLists;

/** In these one typo is understood. */
export const englishSpellings =
	'stop leave alone cancel cancelled subscription blocking reporting receive receiving personal details permission consent marketing unfollow mailing adverts anything further subscribe subscribed never notification database number erase harassment already enough unsubscribe unsubscribed messaging messages message contacting contact remove delete removed deleted please promotions newsletter sending texting writing bothering spamming emails notifications interested anymore harassing stopping';
