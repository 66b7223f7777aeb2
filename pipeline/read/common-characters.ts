/** The commonest characters of Chinese prose, simplified and traditional: right decoding is full of them. Imports nothing. */

const simplified =
  "的一是在了不和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学下级就年阶义发成部民可出能方进同行面说种过命度革而多子后自社加小机也经力线本电高量长党得实家定深法表着水理化争现所二起政三好十战无农使性前等反体合斗路图把结第里正新开论之物从当两些还天资事队批如应形想制心样干都向变关点育重其思与间内去因件日利相由压员气业代全组数果期导平各基或月然问比展那它最及外没看治提五解系者米群头意只明四道认次文通但条较又公领军流入接席位情运器并原油放立题质指建区验活众很教决特此常强极土少已根共直团统式转别造切九你取西持总料连任志观调七么山程百报更见必真保热委手改管处己将修支识几先老光专什六型具示复安带每东增则完风回南广劳科北打积车计给节做务被整联步类集号列装即知研单色坚据速防史世设达场织历花受求传口断况采精金界品判参层止边清至万确究书亿城市县区镇乡村街省府企招商项目投融创";
const traditional =
  "這為們個時動國產會來對於學級階義發過實體無農圖結從兩還資隊變關點與間內氣業組數導問沒題質論較領軍運統轉別連觀調見熱處將幾專復帶東則風廣勞車計給節務聯類號單堅據達場織歷傳斷況積電線機經總報長說種進後開華設億縣區鎮鄉舉劃應當樣團條驗識極";

const common: ReadonlySet<string> = new Set(simplified + traditional);

/** Share of the characters beyond ASCII that are common ones; full-width punctuation is left out. 0 where there are none. */
export function commonCharacterShare(text: string): number {
  let counted = 0;
  let found = 0;
  for (const character of text) {
    if (character < "\u0080" || isPunctuation(character)) continue;
    counted += 1;
    if (common.has(character)) found += 1;
  }
  return counted === 0 ? 0 : found / counted;
}

function isPunctuation(character: string): boolean {
  return (
    (character >= "\u2000" && character <= "\u206f") ||
    (character >= "\u3000" && character <= "\u303f") ||
    (character >= "\uff00" && character <= "\uffef")
  );
}
