import type { ReplyLanguage } from './replyLanguage';

/** Read sign by sign, so a phrase is found inside a sentence without spaces. */
export const japanese: ReplyLanguage = {
	language: 'ja',
	words: { filler: '', barrier: '', not: '', why: '' },
	harmless: `
		やめられ
		止められ
		やめないで
		止めないで
		辞めないで
		注文 *6 キャンセル
		キャンセル *6 注文
		予約 *6 キャンセル
		予約 *4 取り消
		バス停
		停止中
		解除方法の`,
	optOut: `
		送らないで
		送ってこないで
		送るな
		送るのを *1 やめ
		送信しないで
		送信 *2 やめて
		配信 *2 停止
		配信 *2 不要
		配信 *2 やめて
		連絡しないで
		連絡 *3 やめて
		連絡 *2 不要
		連絡してこないで
		もう連絡しないで
		メッセージ *3 不要
		メッセージ *3 いりません
		メッセージ *3 いらない
		メッセージ *3 やめて
		メッセージ *3 停止
		広告 *3 いら
		広告 *3 不要
		広告 *3 やめて
		宣伝 *3 やめて
		宣伝 *3 いら
		D M *2 いら
		dm *2 いら
		dm *2 やめて
		dm *2 不要
		dm *2 送らないで
		登録 *2 解除
		購読 *2 解除
		登録 *2 削除
		退会
		情報 *3 削除
		データ *3 削除
		番号 *3 削除
		アカウント情報 *2 削除
		リストから外
		リストから *2 削除
		リストから除
		放っておいて
		ほっといて
		構わないで
		関わらないで
		同意 *2 撤回
		受け取りたくな
		受信したくな
		通報し
		ブロックし
		ブロックする
		二度と *6 ないで
		送られてくるのが *2 迷惑
		勧誘 *3 やめて
		勧誘 *3 お断り`,
	stop: `
		停止
		やめて
		やめろ
		止めて
		辞めて
		解除
		しつこい
		迷惑です
		迷惑
		配信停止
		ストップ
		うざい
		お断り`,
	refusal:
		'いいえ\n\t\tいらない\n\t\tいりません\n\t\t不要\n\t\t興味ない\n\t\t興味ありません\n\t\t結構です\n\t\t遠慮します',
	anger: 'うるさい\n\t\t気持ち悪い\n\t\tきもい\n\t\t迷惑メール',
	talk: 'かわいい\n\t\t可愛い\n\t\t素敵\n\t\t最高\n\t\tきれい\n\t\t欲しい\n\t\t買い',
	later: '後で\n\t\tあとで\n\t\tまた今度\n\t\t明日',
	snooze: '来週\n\t\t来月\n\t\t今は忙し\n\t\t今はちょっと\n\t\t今度にし',
	help: '^ ヘルプ $\n\t\t助けて\n\t\t手伝って\n\t\t担当者\n\t\tオペレーター',
	yes: 'はい',
	yesMore: 'お願いします\n\t\t欲しいです\n\t\tください\n\t\tもちろん\n\t\tぜひ',
	yesInformal: 'もちろん\n\t\tぜひ\n\t\tうん\n\t\t了解です',
	courtesy:
		'ください\n\t\t下さい\n\t\tありがとう\n\t\tございます\n\t\tすみません\n\t\tお願いします\n\t\tこんにちは\n\t\tです\n\t\tます',
	padding:
		'もう\n\t\tお願い\n\t\tして\n\t\tを\n\t\tは\n\t\tの\n\t\tしたい\n\t\t今すぐ\n\t\t本当に\n\t\tから\n\t\tので\n\t\tよ\n\t\tね',
};
