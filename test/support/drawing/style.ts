/** Colours and distances much as in Slack; larger letters, so that a picture is readable at half its size. */
export const style = `
* { box-sizing: border-box; }
body { margin: 0; padding: 12px; width: 720px; background: #fff; color: #1d1c1d;
  font: 17px/1.4 Lato, "Open Sans", "DejaVu Sans", Arial, sans-serif; }
section { border: 1px solid #c9c9cb; border-radius: 8px; overflow: hidden; padding-bottom: 6px; }
section + section { margin-top: 16px; }
header { display: flex; gap: 8px; align-items: center; padding: 9px 16px; border-bottom: 1px solid #dddddd; }
article { display: flex; gap: 12px; padding: 10px 16px; }
article.private { background: #f6f6f7; }
.icon { flex: none; width: 38px; height: 38px; border-radius: 7px; background: #1d3557; color: #fff;
  font: bold 16px/38px Arial, sans-serif; text-align: center; }
.said { flex: 1; min-width: 0; }
.alone, .dim { color: #5c5c5e; font-size: 15px; }
.app { background: #e8e8e8; border-radius: 3px; padding: 1px 4px; font-size: 12px; color: #4a4a4c; vertical-align: 2px; }
.section, .context, .actions { margin-top: 6px; overflow-wrap: anywhere; }
.context { color: #5c5c5e; font-size: 16px; }
.quote { border-left: 4px solid #dddddd; padding-left: 12px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; padding: 4px 0; }
.button { border: 1px solid #b5b5b7; border-radius: 5px; padding: 4px 12px; font-weight: bold; font-size: 15px; background: #fff; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.button.danger { border-color: #e01e5a; color: #c01343; }
.mention { background: #e3f0f8; color: #0b4c8c; border-radius: 3px; padding: 0 2px; }
.link { color: #0b4c8c; font-size: 16px; }
code { border: 1px solid #dddddd; border-radius: 3px; background: #f7f7f8; color: #c01343; padding: 0 3px; font-size: 15px; }
hr { border: 0; border-top: 1px solid #dddddd; margin: 14px 0; }
.form { margin-left: 40px; margin-right: 40px; box-shadow: 0 3px 14px #0003; }
.form .icon { width: 28px; height: 28px; font-size: 12px; line-height: 28px; }
.fields { padding: 6px 16px 12px; }
footer { display: flex; justify-content: flex-end; gap: 10px; padding: 10px 16px 6px; border-top: 1px solid #dddddd; }
`;
