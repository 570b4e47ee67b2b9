export const INSTAGRAM_CREDENTIAL = 'instagramStoriesOAuth2Api';
export const DATABASE_CREDENTIAL = 'storyOutreachLedgerApi';
