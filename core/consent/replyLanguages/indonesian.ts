import type { ReplyLanguage } from './replyLanguage';

export const indonesian: ReplyLanguage = {
	language: 'id',
	words: {
		filler:
			'saya|aku|gue|gw|ku|kami|lagi|tolong|mohon|untuk|dari|ke|di|yang|ini|itu|dong|ya|deh|sudah|mau|ingin|terus|apa|apapun|sih|kalian|kamu|anda|dan|dgn|dengan|pernah',
		barrier: 'ketinggalan|tapi|karena|lupa|berhenti',
		not: 'kenapa|ga|gak|nggak|tidak|jangan|tak|ngga',
		why: 'kenapa|mengapa',
		no: 'jangan|jgn|tidak|gak|ga|nggak|tak|tdk|gk|ogah|ngga',
		message: 'pesan|pesannya|chat|dm|promosi|promo|iklan|spam|sms|email|penawaran|notifikasi|wa',
		contact:
			'kirim|kirimi|mengirim|chat|dichat|hubungi|menghubungi|dihubungi|ganggu|mengganggu|diganggu|dm|spam|wa|telepon|ngirim|ngechat',
		order: 'pesanan|order|orderan|booking|reservasi|janji|pembelian|bus|pengiriman',
	},
	harmless: `
		batal*|cancel|hapus *3 {order}
		{no} ~ bisa ~ berhenti
		jangan|jgn ~ berhenti
		halte bus|bis
		bus stop`,
	optOut: `
		{no} ~ {contact} ~ saya|aku|gue|lagi|pesan|$
		{no} ~ {contact}
		{no} ~ mau|ingin|perlu|butuh|terima|menerima *2 {message}|{contact}|menerima
		berhenti|stop|setop|hentikan|stopkan|udahan ~ {contact}|{message}|berlangganan|langganan
		berhenti berlangganan|langganan
		hapus|delete|keluarkan|coret ~ saya|nomor|nomer|data|kontak|no|aku ~ saya|aku|gue|dari?
		keluar ~ dari ~ daftar|list|grup
		saya|aku|gue|akan|nanti ~ laporkan|lapor|blokir|block|report
		cabut|tarik ~ persetujuan|izin
		cukup|sudah ~ {message}|promosinya
		biarkan|tinggalkan ~ saya`,
	stop: 'berhenti|hentikan|setop|cukup|unreg|udah\n\t\tjangan ganggu',
	stopAlone: 'batal|hapus|keluar|sudah|selesai|blokir',
	refusal: 'tidak|gak|nggak|enggak|ga|jangan\n\t\ttidak|gak|ga|nggak ~ tertarik|minat|mau|butuh',
	anger: 'ganggu|mengganggu|berisik|annoying|kesal|capek|bosan',
	talk: 'bagus|cantik|keren|suka|lucu|wkwk|wkwkwk|punya|mantap|gemes|nonton|posting|haha',
	later: 'nanti|besok|mungkin|lain',
	laterMore: 'saja|aja|minggu|bulan|depan|kali|waktu|dulu|belum|sekarang|jangan',
	snooze: 'minggu|bulan depan\n\t\tnanti saja|aja|dulu\n\t\tlain kali',
	help: '^ bantuan|tolong $\n\t\tbutuh|perlu|minta bantuan\n\t\tbicara dengan ~ orang|admin|cs',
	yes: 'ya|iya',
	yesMore: 'mau|kirim|kirimkan|kode|dong|boleh|tentu|setuju',
	yesInformal: 'boleh|oke|tentu|setuju|siap',
	courtesy: 'terima kasih\n\t\tmakasih|tolong|mohon|halo|hai|maaf|kak|min|gan|permisi|trims',
	padding: 'sudah|lagi|ini|itu|saya|dong|deh|ya|sekarang|aja|udah|nih|sih',
};
