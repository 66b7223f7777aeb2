/** What `duban init` writes. */
export const sourcesTemplate: string = `# 督办的入库清单：不带参数的 duban ingest 每次读这里列出的文件和网址。
# What \`duban ingest\` reads when it is given no files.

# 数据库文件；相对的路径都从本文件所在的文件夹算起
# The database; relative paths begin in the folder of this file
database: duban.duckdb

# 一个文件最多读多少秒；每秒向同一网站请求几次；自己的企业名单（可不写）
# Seconds a file, requests a second to one site, your own list of companies (all may be left out)
# timeout: 120
# rate: 1
# companies: companies.txt

sources:
  # 文件夹：读其中所有认得的文件｜A folder: every file of a known kind in it
  - path: reports

  # 通配模式，并指明地方：文件自己没写是哪里时就用它，如同放在以它为名的文件夹里
  # A pattern, and the place of files that do not name theirs, as if they lay in a folder of that name
  # - path: downloads/**/*.pdf
  #   place: 湖南省

  # 网址，或每行一个网址的清单；schedule 给一组来源起名，用 duban ingest --schedule weekly 只读这一组
  # An address, or a list of them; \`schedule\` names a group: duban ingest --schedule weekly reads that group alone
  # - url: https://www.gov.cn/guowuyuan/zfgzbg.htm
  #   schedule: weekly
  # - path: addresses.txt
  #   schedule: weekly
`;
