export const INSTAGRAM_CREDENTIAL = 'instagramStoriesOAuth2Api';
export const TOKEN_CREDENTIAL = 'instagramStoriesTokenApi';
export const DATABASE_CREDENTIAL = 'storyOutreachLedgerApi';
