import { messages } from '../shared/i18n.ts';

export const say = messages({
  zh: {
    demo: '演示数据',
    themes: { light: '浅色 Light', dark: '深色 Dark', contrast: '高对比 High contrast', large: '大字 Large type' },
    notes: {
      light: '同一套元素，只换变量',
      dark: '夜班用，含义的颜色不变',
      contrast: '去掉底色，只留文字、图标和粗边框',
      large: '最小 18 px，控件 56 px',
    },
  },
  en: {
    demo: 'Demo data',
    themes: { light: 'Light 浅色', dark: 'Dark 深色', contrast: 'High contrast 高对比', large: 'Large type 大字' },
    notes: {
      light: 'The same elements, only the variables change',
      dark: 'For the night; colours mean the same',
      contrast: 'No tints: words, icons and strong edges',
      large: 'Nothing under 18 px, controls of 56 px',
    },
  },
});
