import { messages } from '../shared/i18n.ts';
import type { LeadsTo } from './code.ts';

export const say = messages({
  zh: {
    lead: '扫描证明上的二维码，或粘贴码中的文字。签名在这台设备上核验，码和姓名都不会发送出去。',
    paste: '码中的文字', check: '核验', scanHead: '扫描证明上的二维码', foreign: '这个码不是解除隔离证明。',
    checking: '正在核验…',
    verdicts: { stands: '证明有效', signed: '签名真实', revoked: '证明已撤销', replaced: '已被新的一版替代', unknown: '签名真实，但本站没有开具记录', changed: '证明不真实：内容或签名被改动', 'unknown-key': '无法核验：不认识签名密钥', 'no-code': '这不是解除隔离证明的码', 'no-keys': '无法核验：这台设备还没有公钥', insecure: '此浏览器不能在这个地址核验签名' },
    more: {
      stands: (time: string) => `签名真实，联网查询：${time} 没有撤销。`, signed: '没有改动。是否已被撤销，离线核验看不到：有网络时请再核验一次。', busy: '没有改动。查询过于频繁，是否已被撤销尚不知道：请稍候再核验。',
      revoked: (time: string) => `自 ${time} 起不再有效。`, replaced: (time: string) => `自 ${time} 起以新的一版为准，请出示新的证明。`, unknown: '请联系隔离点核实后再放行。',
      changed: '请勿凭此放行，并联系隔离点。', 'unknown-key': '它不是本站签发的，或密钥在上次联网之后才启用。有网络时请再核验一次。', 'no-code': '请扫描证明左下方的二维码。',
      'no-keys': '请在有网络时打开一次本页，之后没有网络也能核验。', insecure: '请用 https 地址打开本页。',
    },
    retired: '签名密钥后来已停用；停用前签发的证明仍然有效。',
    number: '编号', site: '隔离点', days: '隔离期', decision: '决定', ground: '依据', issued: '签发', key: '密钥',
    until: (from: string, to: string) => `${from} 至 ${to}`,
    decisions: { HOME_MONITORING: '解除集中隔离，转为居家健康监测', SELF_MONITORING: '解除隔离，转为自我健康监测', END: '解除隔离' } as Record<LeadsTo, string>,
    grounds: { RULES: (rule: string) => `${rule}各项条件均已满足`, OVERRIDE: (rule: string) => `经两人签字特批，并非${rule}各项条件均已满足` },
    name: '核对姓名', nameText: '码中没有姓名。输入证明上的姓名和核对码，就知道这张纸上的姓名是否就是签发时的姓名。请再与身份证件比对。', holder: '证明上的姓名', word: '核对码', compare: '核对', fits: '姓名与签发时一致', unfit: '姓名或核对码不符：请勿凭此放行',
    certificates: '解除证明', none: '还没有开具。', issue: '开具证明', again: '按更正后的记录重新开具', open: '打开 PDF', downloaded: '已下载，可以打印', revoke: '撤销…', revokeHead: (number: string) => `撤销证明 ${number}？`,
    revokeText: '撤销不能收回。联网核验会看到已撤销，看不到理由；离线核验看不到。', revokeNow: '撤销证明', issuedNow: '证明已开具', revokedNow: '证明已撤销', by: (time: string, name: string) => `${time} · ${name}`,
    outdated: '档案在开具之后有更正，这一版与记录不符。', causes: { BY_HAND: '撤销', REPLACED: '被新的一版替代', RELEASE_WITHDRAWN: '解除被撤回，证明随之撤销', FOUND_LATER: '解除之后得知的结果使其撤销' }, doubt: '解除之后得知的结果与解除不符：现在不能开具证明', colon: '：',
  },
  en: {
    lead: 'Scan the code on the certificate, or paste its text. The signature is checked on this device; neither code nor name is sent anywhere.',
    paste: 'Text of the code', check: 'Check', scanHead: 'Scan the code on the certificate', foreign: 'This is not the code of a certificate.',
    checking: 'Checking…',
    verdicts: { stands: 'Valid', signed: 'The signature is genuine', revoked: 'Revoked', replaced: 'Replaced by a new edition', unknown: 'Genuine signature, but not on record here', changed: 'Not genuine: it was changed', 'unknown-key': 'Cannot be checked: unknown key', 'no-code': 'This is not the code of a certificate', 'no-keys': 'Cannot be checked: no public key on this device yet', insecure: 'This browser cannot check signatures at this address' },
    more: {
      stands: (time: string) => `The signature is genuine; asked at ${time}, it was not revoked.`, signed: 'Nothing was changed. Whether it was revoked cannot be seen offline: check again when there is a network.', busy: 'Nothing was changed. Too many were asked for to say whether it was revoked: check again in a moment.',
      revoked: (time: string) => `It proves nothing since ${time}.`, replaced: (time: string) => `Since ${time} a new edition counts: ask for that one.`, unknown: 'Ask the site before you let anybody pass.',
      changed: 'Do not let anybody pass by it, and tell the site.', 'unknown-key': 'It was not signed here, or the key is newer than the last visit with a network. Check again when there is one.', 'no-code': 'Scan the code at the lower left of the certificate.',
      'no-keys': 'Open this page once with a network; from then on it works without.', insecure: 'Open this page at an https address.',
    },
    retired: 'The key was retired later; what it signed before is still good.',
    number: 'Number', site: 'Site', days: 'Isolated', decision: 'Decision', ground: 'Ground', issued: 'Issued', key: 'Key',
    until: (from: string, to: string) => `${from} to ${to}`,
    decisions: { HOME_MONITORING: 'Released to health monitoring at home', SELF_MONITORING: 'Released to self-monitoring', END: 'Released from isolation' },
    grounds: { RULES: (rule: string) => `All conditions of ${rule} are met`, OVERRIDE: (rule: string) => `By an exception that two people signed; not all conditions of ${rule} are met` },
    name: 'Check the name', nameText: 'The code holds no name. Type the name and the check word from the certificate to see whether the name on this paper is the one it was issued for. Then compare it with an identity document.', holder: 'Name on the certificate', word: 'Check word', compare: 'Compare', fits: 'It was issued for this name', unfit: 'Name or check word do not fit: do not let anybody pass by it',
    certificates: 'Certificate of release', none: 'None was issued yet.', issue: 'Issue certificate', again: 'Issue anew with what was corrected', open: 'Open the PDF', downloaded: 'Downloaded, ready to print', revoke: 'Revoke…', revokeHead: (number: string) => `Revoke certificate ${number}?`,
    revokeText: 'This cannot be undone. A check with a network sees that it is revoked, not why; one without a network cannot see it.', revokeNow: 'Revoke certificate', issuedNow: 'Certificate issued', revokedNow: 'Certificate revoked', by: (time: string, name: string) => `${time} · ${name}`,
    outdated: 'The record was corrected since; this edition does not agree with it.', causes: { BY_HAND: 'Revoked', REPLACED: 'Replaced by a new edition', RELEASE_WITHDRAWN: 'Revoked with the release, which was taken back', FOUND_LATER: 'Revoked by a result that came after the release' }, doubt: 'What came after the release speaks against it: nothing proves it now', colon: ': ',
  },
});
