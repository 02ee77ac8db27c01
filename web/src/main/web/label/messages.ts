import { messages } from '../shared/i18n.ts';
import type { Trouble } from './code.ts';

interface Words {
  scan: string; head: string; view: string; aim: string; starting: string; foreign: string; light: string; dark: string; close: string; done: string; again: string;
  troubles: Record<Trouble, string>; added(code: string, many: number): string; known(code: string): string;
}

export const say = messages<Words>({
  zh: {
    scan: '用摄像头扫码', head: '扫描标签', view: '摄像头画面', aim: '把标签上的码放进方框。', starting: '正在打开摄像头…', foreign: '这个码不是贴片或试管的编号。',
    light: '开灯', dark: '关灯', close: '关闭', done: '完成', again: '再试一次',
    troubles: {
      insecure: '摄像头只能在安全地址（https）下使用。', unsupported: '此浏览器不能使用摄像头。',
      refused: '没有摄像头权限：请在浏览器的网站设置中允许，再试一次。也可以用扫码枪或手动输入编号。', none: '这台设备没有找到摄像头：请用扫码枪或手动输入编号。',
      busy: '摄像头正被其他程序占用：请先关闭那个程序，再试一次。', failed: '摄像头打不开：请再试一次，或手动输入编号。',
    },
    added: (code, many) => `已扫 ${code}，共 ${many} 枚`, known: (code) => `${code} 已经扫过`,
  },
  en: {
    scan: 'Scan with the camera', head: 'Scan the label', view: 'What the camera sees', aim: 'Hold the code of the label into the square.', starting: 'The camera is being switched on…', foreign: 'This is not the code of a patch or a tube.',
    light: 'Light on', dark: 'Light off', close: 'Close', done: 'Done', again: 'Try again',
    troubles: {
      insecure: 'The camera works only at a secure address (https).', unsupported: 'This browser cannot use a camera.',
      refused: 'The camera is not allowed: allow it for this site in the browser’s settings and try again, or use a scanner or type the code.', none: 'No camera was found on this device: use a scanner or type the code.',
      busy: 'Another program holds the camera: close it and try again.', failed: 'The camera could not be switched on: try again, or type the code.',
    },
    added: (code, many) => `${code} scanned, ${many} in all`, known: (code) => `${code} was scanned already`,
  },
});
