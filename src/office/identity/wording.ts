import { refuser } from "#policy/refusal.ts";

/** Refusals of signing in and of accounts. `$1`, `$2` … are filled in. Which of name and password was wrong is never said. */
export const refuse = refuser({
  "sign-in-refused": [
    "用户名或密码不对；请核对后再试，忘记密码的请找系统管理员",
    "The name or the password is wrong: check both, or ask an administrator for a new password",
  ],
  "account-locked": [
    "连续输错次数过多，请在 $1 分钟后再试，或者请系统管理员解锁",
    "Too many attempts failed: try again in $1 minutes, or ask an administrator to unlock",
  ],
  "code-wrong": [
    "动态验证码不对或者已经过期；请输入新的一个",
    "The code is wrong or no longer valid: enter the next one",
  ],
  "code-used": ["这个动态验证码已经用过；请等下一个", "This code was used already: wait for the next one"],
  "not-of-court": [
    "您不在本院在册人员之内；请联系系统管理员",
    "You are not among the people of the court: ask an administrator",
  ],
  "not-an-account": [
    "这个会话没有对应的账号，不能这样修改",
    "There is no account behind this session: nothing to change",
  ],
  "password-wrong": ["现在的密码不对；请重新输入", "The present password is wrong: enter it again"],
  "password-same": ["新密码与现在的密码相同；请换一个", "The new password is the present one: choose another"],
  "password-like-login": ["密码不能包含用户名；请换一个", "The password contains the login: choose another"],
  "password-plain": [
    "密码太容易猜到（字符重复或者连续）；请换一个",
    "The password is easily guessed (repeated or running characters): choose another",
  ],
  "changed-meanwhile": [
    "密码刚刚在别处修改过；请重新登录",
    "The password was changed elsewhere just now: sign in again",
  ],
  "factor-not-begun": [
    "还没有开始设置动态验证码，或者已经重新开始；请再扫一次二维码",
    "No second factor was begun, or it was begun again: scan the picture once more",
  ],
  "factor-exists": [
    "已经设置了动态验证码；需要更换的，请系统管理员重新发放账号",
    "A second factor is set up: to replace it, have an administrator issue the account again",
  ],
  "login-unfit": [
    "用户名“$1”只能用文字、数字和 . _ - @，最多80个",
    "the login “$1” may have letters, digits and . _ - @ only, at most 80",
  ],
  "login-taken": ["用户名“$1”已被他人使用；请换一个", "the login “$1” is somebody else's: choose another"],
  "account-none": ["$1 没有账号；请先发放", "$1 has no account: issue one first"],
  "account-last": [
    "这是最后一个系统管理员账号，不能关闭；请先指定另一位系统管理员",
    "this is the last account of an administrator and stays open: make another administrator first",
  ],
  "person-unknown": ["本院没有编号为“$1”的在册人员", "nobody of the court has the id “$1”"],
  "token-unfit": [
    "一次性口令不对、已经用过、已经过期，或者控制台上又给出过新的；请看控制台上最新的口令",
    "The token is wrong, used, past its time, or another was given since: read the latest on the console",
  ],
  "law-unknown": [
    "没有名为“$1”的法院规定文件夹，或者其中的规定不能适用；请核对",
    "there is no folder of law “$1”, or its law does not stand: check it",
  ],
  "nobody-yet": [
    "这里还没有法院；请启动服务，用控制台上的口令建立第一个法院",
    "there is no court here yet: start the server and found the first with the token on its console",
  ],
  demonstration: [
    "这是演示数据库，不在其中建立正式法院；请换一个数据库",
    "this database holds a demonstration, and no real court is founded in it: use another",
  ],
  "court-unknown": ["没有代号为“$1”的法院；请核对", "there is no court “$1”: check its short name"],
  "court-taken": ["“$1”已有上级法院，不能再改", "“$1” stands below another court already, and that is not changed"],
  "court-ring": ["“$1”不能既在其上又在其下；请核对", "“$1” cannot be both above and below: check which it is"],
  "court-known": ["编号“$1”的法院已经建立；请换一个编号", "the court “$1” is founded already: choose another id"],
});

/** Acts of looking after accounts, as people call them. */
export const deeds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "account.issue": ["发放账号", "issue an account"],
  "account.unlock": ["解锁账号", "unlock an account"],
  "account.close": ["关闭账号", "close an account"],
  "access.read": ["查看访问记录", "read the record of access"],
  "report.read-court": ["查看全院的统计报表", "read reports on the whole court"],
};
