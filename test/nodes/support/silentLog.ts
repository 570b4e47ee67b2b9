// n8n's logger reads its level when it is loaded, so this is imported before the engine.
process.env.N8N_LOG_LEVEL = 'silent';
