/** The county's own record of raw figures. */
export const RAW_SHEET = '基础数据';
