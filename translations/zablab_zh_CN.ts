<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionMenu</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Blackout</name>
    <message>
        <source>Any key brings the picture back</source>
        <translation>按任意键恢复画面</translation>
    </message>
</context>
<context>
    <name>BranchList</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
</context>
<context>
    <name>BranchesView</name>
    <message>
        <source>Name of the branch</source>
        <translation>分支名称</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>name</source>
        <translation>命名</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>One course of events so far. Go back to any instant and act there: the old future is kept, and a branch begins.</source>
        <translation>目前只有一条进程。回到任意时刻并在那里操作：原来的未来会保留，一个分支由此开始。</translation>
    </message>
    <message>
        <source>A click on a line goes to that instant of it. Pointed at, a line can be named, removed, or played beside the other.</source>
        <translation>点击一条线就去到它的那一刻；指针停在线上时，可以命名、删除，或与另一条并排播放。</translation>
    </message>
</context>
<context>
    <name>CauseLine</name>
    <message>
        <source>%1. %2, at %3</source>
        <translation>%1. %2，时刻 %3</translation>
    </message>
</context>
<context>
    <name>ChangesBrief</name>
    <message>
        <source>What the last step changed</source>
        <translation>上一步的变化</translation>
    </message>
    <message>
        <source>All of it stands in the tab Changes.</source>
        <translation>全部内容见“变化”标签页。</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>the last step again</source>
        <translation>回到上一步</translation>
    </message>
    <message>
        <source>compare from here on</source>
        <translation>从这里开始比较</translation>
    </message>
    <message>
        <source>What changed %1</source>
        <translation>变化：%1</translation>
    </message>
    <message>
        <source>Nothing has changed since: go on, or back.</source>
        <translation>此后没有变化：请前进或后退。</translation>
    </message>
    <message>
        <source>Nothing has changed yet: press → for a step.</source>
        <translation>还没有变化：按 → 前进一步。</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>PING age</source>
        <translation>PING 间隔</translation>
    </message>
    <message>
        <source>limit %1 s</source>
        <translation>上限 %1 秒</translation>
    </message>
    <message>
        <source>Log lag</source>
        <translation>日志落后</translation>
    </message>
    <message>
        <source>committed transactions that each server does not have yet</source>
        <translation>各服务器还没有的已提交事务</translation>
    </message>
    <message>
        <source>Nothing has been committed yet.</source>
        <translation>还没有提交过什么。</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>%1 台的中位数</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>No leader has been established yet.</source>
        <translation>还没有确立过领导者。</translation>
    </message>
    <message>
        <source>No election in this half minute.</source>
        <translation>这半分钟里没有选举。</translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation>提交延迟</translation>
    </message>
    <message>
        <source>from PROPOSAL to the ACK that completes the majority</source>
        <translation>从 PROPOSAL 到凑成多数的那个 ACK</translation>
    </message>
    <message>
        <source>No commit in this half minute.</source>
        <translation>这半分钟里没有提交。</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>discovery, synchronization</source>
        <translation>发现、同步</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Messages by kind</source>
        <translation>各类消息</translation>
    </message>
    <message>
        <source>sent a second; %1 until the cursor</source>
        <translation>每秒发出；到光标为止共 %1 条</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>还没有发出过消息。</translation>
    </message>
    <message>
        <source>since a learner last heard its leader; gives up at the limit</source>
        <translation>每个已同步的学习者多久没有收到领导者的消息；到上限就放弃</translation>
    </message>
    <message>
        <source>No learner is synchronized with its leader yet.</source>
        <translation>还没有学习者与领导者同步。</translation>
    </message>
    <message>
        <source>LOOKING to established leader; thick: the vote itself</source>
        <translation>从 LOOKING 到领导者确立；粗的一段是投票本身</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>Elections</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation>提交延迟</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>PING age</source>
        <translation>PING 间隔</translation>
    </message>
    <message>
        <source>Log lag</source>
        <translation>日志落后</translation>
    </message>
    <message>
        <source>How much of the run</source>
        <translation>看多长一段</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 秒</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>ClientLine</name>
    <message>
        <source>to S%1</source>
        <translation>改连 S%1</translation>
    </message>
    <message>
        <source>Connect %1 to S%2</source>
        <translation>把 %1 改连到 S%2</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Left: %1 at %2</source>
        <translation>左：%1，时刻 %2</translation>
    </message>
    <message>
        <source>Right: %1 at %2</source>
        <translation>右：%1，时刻 %2</translation>
    </message>
    <message>
        <source>To where they part, %1</source>
        <translation>到两者分开处，%1</translation>
    </message>
    <message>
        <source>the same so far</source>
        <translation>到目前为止相同</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>One course of events again (B)</source>
        <translation>回到单条进程 (B)</translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation>%1：左 %2，右 %3</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 处</translation>
    </message>
    <message>
        <source>part at %1</source>
        <translation>在 %1 分开</translation>
    </message>
    <message>
        <source>left: %1</source>
        <translation>左：%1</translation>
    </message>
    <message>
        <source>right: %1</source>
        <translation>右：%1</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>received</source>
        <translation>收到的</translation>
    </message>
</context>
<context>
    <name>CutStrip</name>
    <message>
        <source>One side of the cut:</source>
        <translation>切到一边的服务器：</translation>
    </message>
    <message>
        <source>%1 is on this side</source>
        <translation>%1 在这一边</translation>
    </message>
    <message>
        <source>%1 is on the other side</source>
        <translation>%1 在另一边</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>切断的方向</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>outgoing only</source>
        <translation>只断发出</translation>
    </message>
    <message>
        <source>incoming only</source>
        <translation>只断收到</translation>
    </message>
    <message>
        <source>Cut  %1</source>
        <translation>切断  %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose servers first</source>
        <translation>先选服务器</translation>
    </message>
</context>
<context>
    <name>DataTreeView</name>
    <message>
        <source>= as there   &lt; older   &gt; newer   – missing   + only here</source>
        <translation>= 相同   &lt; 较旧   &gt; 较新   – 没有   + 仅此处有</translation>
    </message>
    <message>
        <source>only what differs</source>
        <translation>只看差异</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data trees of all servers, %1</source>
        <translation>所有服务器的数据树，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more: fold what you do not need</source>
        <translation>
            <numerusform>还有 %n 个：请折叠不需要的部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs: every server has the same tree.</source>
        <translation>没有差异：各服务器的数据树相同。</translation>
    </message>
    <message>
        <source>Only ZooKeeper&apos;s own nodes so far: press W, and a client creates one.</source>
        <translation>目前只有 ZooKeeper 自己的节点：按 W 让客户端创建一个。</translation>
    </message>
    <message>
        <source>Click a node: here stands every field of its Stat, and where servers disagree.</source>
        <translation>点击一个节点：这里列出它的 Stat 的每个字段，以及各服务器不一致之处。</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>%1 is a</source>
        <translation>%1 是</translation>
    </message>
    <message>
        <source>voter</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>stays down</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>%1 starts with the run</source>
        <translation>%1 随运行启动</translation>
    </message>
    <message>
        <source>%1 stays down until it is restarted</source>
        <translation>%1 不启动，直到被重启</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>%1 的组</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>What is on the disk of %1</source>
        <translation>%1 的磁盘上有什么</translation>
    </message>
</context>
<context>
    <name>EnsembleEditor</name>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>Log and snapshots</source>
        <translation>日志与快照</translation>
    </message>
    <message>
        <source>last counter of an epoch</source>
        <translation>每个纪元最后的计数器</translation>
    </message>
    <message>
        <source>shortest way of a message</source>
        <translation>消息最短用时</translation>
    </message>
    <message>
        <source>Network and disks</source>
        <translation>网络与磁盘</translation>
    </message>
    <message>
        <source>on average longer by</source>
        <translation>平均再加</translation>
    </message>
    <message>
        <source>longest way of a message</source>
        <translation>消息最长用时</translation>
    </message>
    <message>
        <source>quickest sync of a disk</source>
        <translation>磁盘最快落盘用时</translation>
    </message>
    <message>
        <source>slowest sync of a disk</source>
        <translation>磁盘最慢落盘用时</translation>
    </message>
    <message>
        <source>servers start within</source>
        <translation>服务器启动相差不超过</translation>
    </message>
    <message>
        <source>longer between groups by</source>
        <translation>跨组多花的时间</translation>
    </message>
</context>
<context>
    <name>EnsembleSheet</name>
    <message>
        <source>The ensemble</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>as the run in the window</source>
        <translation>照当前运行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Voting servers</source>
        <translation>投票服务器</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Limits, disks and network</source>
        <translation>时限、磁盘与网络</translation>
    </message>
    <message>
        <source>always synchronize by SNAP</source>
        <translation>总用 SNAP 同步</translation>
    </message>
    <message>
        <source>trust a disk that was lost</source>
        <translation>信任丢失过的磁盘</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>What happened last</source>
        <translation>刚才发生了什么</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>from</source>
        <translation>发自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>sentAgain</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>将到达</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>zxid</source>
        <translation>zxid</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>newEpoch</source>
        <translation>新纪元</translation>
    </message>
    <message>
        <source>znodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>xid</source>
        <translation>xid</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>投给</translation>
    </message>
    <message>
        <source>voteZxid</source>
        <translation>选票的 zxid</translation>
    </message>
    <message>
        <source>voteEpoch</source>
        <translation>选票的纪元</translation>
    </message>
    <message>
        <source>voteChanges</source>
        <translation>改投次数</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>lastHeard</source>
        <translation>上次收到消息</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>宕机时刻</translation>
    </message>
    <message>
        <source>acceptedEpoch</source>
        <translation>acceptedEpoch</translation>
    </message>
    <message>
        <source>currentEpoch</source>
        <translation>currentEpoch</translation>
    </message>
    <message>
        <source>lastLogged</source>
        <translation>最后写入</translation>
    </message>
    <message>
        <source>lastSynced</source>
        <translation>最后落盘</translation>
    </message>
    <message>
        <source>lastCommitted</source>
        <translation>最后提交</translation>
    </message>
    <message>
        <source>lastApplied</source>
        <translation>最后应用</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>是否有效</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话数</translation>
    </message>
    <message>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>config</source>
        <translation>配置版本</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>ephemerals</source>
        <translation>临时节点数</translation>
    </message>
    <message>
        <source>children</source>
        <translation>子节点数</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>看到过</translation>
    </message>
    <message>
        <source>diskTimes</source>
        <translation>磁盘慢几倍</translation>
    </message>
    <message>
        <source>clockDrift</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>linkTo</source>
        <translation>链路通往</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>acks</source>
        <translation>确认数</translation>
    </message>
    <message>
        <source>acksNeeded</source>
        <translation>需要确认</translation>
    </message>
    <message>
        <source>commitLatency</source>
        <translation>提案到提交</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>请求到答复</translation>
    </message>
</context>
<context>
    <name>FindCard</name>
    <message>
        <source>Find a run in which …</source>
        <translation>寻找这样的运行……</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>允许出什么故障</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>一些</translation>
    </message>
    <message>
        <source>a lot</source>
        <translation>很多</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>寻找</translation>
    </message>
</context>
<context>
    <name>FinishedCard</name>
    <message>
        <source>The lesson is finished</source>
        <translation>这一课学完了</translation>
    </message>
    <message>
        <source>The next lesson: %1</source>
        <translation>下一课：%1</translation>
    </message>
    <message>
        <source>Go back to any step, or change the run with the tools and see what becomes of it.</source>
        <translation>可以回到任何一步，也可以用工具改变这次运行，看看会怎样。</translation>
    </message>
</context>
<context>
    <name>GuaranteeCard</name>
    <message>
        <source>Choose one to read what it means.</source>
        <translation>选一个，看看它的含义。</translation>
    </message>
    <message>
        <source>Show when</source>
        <translation>看看何时</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>“%1” is no stretch of a history; write for instance 1:1-100.</source>
        <translation>“%1” 不是一段历史；请写成例如 1:1-100。</translation>
    </message>
    <message>
        <source>In “%1” an epoch or a counter is nought or too large; both begin at 1.</source>
        <translation>“%1” 中的纪元或计数器为零或太大；两者都从 1 开始。</translation>
    </message>
    <message>
        <source>“%1” runs backwards; write the smaller counter first.</source>
        <translation>“%1” 是倒着的；请先写较小的计数器。</translation>
    </message>
    <message>
        <source>Epoch %1 stands behind epoch %2; write one stretch an epoch, the older epoch first.</source>
        <translation>纪元 %1 排在纪元 %2 之后；每个纪元写一段，较旧的在前。</translation>
    </message>
    <message>
        <source>More than a million transactions; take shorter stretches.</source>
        <translation>事务超过一百万个；请缩短各段。</translation>
    </message>
    <message>
        <source>empty disk</source>
        <translation>空磁盘</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s), the last %1</source>
        <translation>
            <numerusform>%n 个事务，最后一个 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Click anything: a server, a message, a mark. Here you can ask why it is so, and why not otherwise.</source>
        <translation>点任何东西：服务器、消息、标记。在这里可以问它为什么是这样，为什么不是别样。</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Click a value to see what set it.</source>
        <translation>点一个值，看它由什么决定。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys and marks</source>
        <translation>按键与标记</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The glyph of every message and what it says</source>
        <translation>每种消息的图标和含义</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>one step forwards or back</source>
        <translation>前进或后退一步</translation>
    </message>
    <message>
        <source>a larger step: the lesson&apos;s step, or the next phase</source>
        <translation>一大步：课程的下一步，或下一个阶段</translation>
    </message>
    <message>
        <source>next or previous star</source>
        <translation>下一个或上一个星标</translation>
    </message>
    <message>
        <source>to the beginning; to the latest instant seen</source>
        <translation>回到开头；到看过的最后一刻</translation>
    </message>
    <message>
        <source>faster, slower</source>
        <translation>加快，放慢</translation>
    </message>
    <message>
        <source>crash or restart the selected server, else the leader</source>
        <translation>让选中的服务器（没选则是领导者）宕机或重启</translation>
    </message>
    <message>
        <source>pause it or let it go on</source>
        <translation>让它暂停或继续</translation>
    </message>
    <message>
        <source>cut: choose one side, then Enter; or heal</source>
        <translation>切断：选好一边后按回车；或修复</translation>
    </message>
    <message>
        <source>a client writes; reads</source>
        <translation>客户端写；读</translation>
    </message>
    <message>
        <source>branch here</source>
        <translation>从这里开分支</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>dark, light, high contrast</source>
        <translation>深色、浅色、高对比</translation>
    </message>
    <message>
        <source>fold the left, right or lower area</source>
        <translation>收起左侧、右侧或下方区域</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>the lower area in the place of the stage, and back</source>
        <translation>把下方区域放到舞台的位置，或放回</translation>
    </message>
    <message>
        <source>the next view</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>to the next control or picture</source>
        <translation>到下一个控件或图</translation>
    </message>
    <message>
        <source>in a picture: to the next mark that way; Enter selects it</source>
        <translation>在图里：走到那个方向的下一个标记；回车选中</translation>
    </message>
    <message>
        <source>in the space-time diagram: zoom, the whole run, move it, hide the selected lane</source>
        <translation>在时空图中：缩放、全程、平移、隐藏选中的泳道</translation>
    </message>
    <message>
        <source>draw a wall with the mouse</source>
        <translation>用鼠标画一道墙</translation>
    </message>
    <message>
        <source>the selected server loses its disk; has a slow disk</source>
        <translation>所选服务器丢失磁盘；磁盘变慢</translation>
    </message>
    <message>
        <source>its time-out fires now</source>
        <translation>它的超时立即触发</translation>
    </message>
    <message>
        <source>hold the selected message, or let it go</source>
        <translation>按住所选消息，或放行</translation>
    </message>
    <message>
        <source>a new client at the selected server</source>
        <translation>在所选服务器上新建客户端</translation>
    </message>
    <message>
        <source>all that can be done to what is selected</source>
        <translation>对所选对象可做的一切</translation>
    </message>
    <message>
        <source>present: big type, stage and one view; F5 also fills the screen</source>
        <translation>演示：大字，只留舞台和一个视图；F5 同时全屏</translation>
    </message>
    <message>
        <source>presenting: a black screen, until any key</source>
        <translation>演示时黑屏，按任意键恢复</translation>
    </message>
    <message>
        <source>select a server; answer a question</source>
        <translation>选中一台服务器；回答问题</translation>
    </message>
    <message>
        <source>quit; the run is kept</source>
        <translation>退出；实验会保留</translation>
    </message>
    <message>
        <source>the same, as a presenter&apos;s remote sends them; back goes to the step&apos;s beginning first</source>
        <translation>同上，演示遥控器发的就是这两个键；往回先到这一步的开头</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>ephemeral</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>data watch</source>
        <translation>数据监听</translation>
    </message>
    <message>
        <source>exist watch</source>
        <translation>存在监听</translation>
    </message>
    <message>
        <source>child watch</source>
        <translation>子节点监听</translation>
    </message>
    <message>
        <source>persistent watch</source>
        <translation>持久监听</translation>
    </message>
    <message>
        <source>persistent watch of the subtree</source>
        <translation>整个子树的持久监听</translation>
    </message>
    <message>
        <source>being opened</source>
        <translation>正在建立</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>without a connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>closing: its client asked for it</source>
        <translation>正在关闭：客户端的请求</translation>
    </message>
    <message>
        <source>expiring: unheard for too long</source>
        <translation>正在过期：太久没有音讯</translation>
    </message>
    <message>
        <source>closed by its client</source>
        <translation>已由客户端关闭</translation>
    </message>
    <message>
        <source>expired: unheard for too long</source>
        <translation>已过期：太久没有音讯</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>stopped at a cut</source>
        <translation>停在切断处</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>serves clients</source>
        <translation>服务客户端</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>votes heard of</source>
        <translation>已听到的选票</translation>
    </message>
    <message>
        <source>acceptedEpoch</source>
        <translation>acceptedEpoch</translation>
    </message>
    <message>
        <source>currentEpoch</source>
        <translation>currentEpoch</translation>
    </message>
    <message>
        <source>new epoch</source>
        <translation>新纪元</translation>
    </message>
    <message>
        <source>FOLLOWERINFO of</source>
        <translation>FOLLOWERINFO 来自</translation>
    </message>
    <message>
        <source>ACKEPOCH of</source>
        <translation>ACKEPOCH 来自</translation>
    </message>
    <message>
        <source>NEWLEADER ACKs of</source>
        <translation>NEWLEADER 的 ACK</translation>
    </message>
    <message>
        <source>established</source>
        <translation>已确立</translation>
    </message>
    <message>
        <source>logged up to</source>
        <translation>记录至</translation>
    </message>
    <message>
        <source>on disk up to</source>
        <translation>落盘至</translation>
    </message>
    <message>
        <source>known committed</source>
        <translation>已知提交至</translation>
    </message>
    <message>
        <source>applied up to</source>
        <translation>应用至</translation>
    </message>
    <message>
        <source>snapshot up to</source>
        <translation>快照至</translation>
    </message>
    <message>
        <source>cut away</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>learners</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>time-out at</source>
        <translation>超时于</translation>
    </message>
    <message>
        <source>final wait until</source>
        <translation>最后等待至</translation>
    </message>
    <message>
        <source>a sync takes ×</source>
        <translation>落盘耗时倍数</translation>
    </message>
    <message>
        <source>clock drift, ppm</source>
        <translation>时钟漂移，ppm</translation>
    </message>
    <message>
        <source>ACKs of %1</source>
        <translation>%1 的 ACK</translation>
    </message>
    <message>
        <source>cut off from %1</source>
        <translation>与 %1 切断</translation>
    </message>
    <message>
        <source>delay to %1</source>
        <translation>到 %1 的延迟</translation>
    </message>
    <message>
        <source>loss to %1, %</source>
        <translation>到 %1 的丢包，%</translation>
    </message>
    <message>
        <source>connected to</source>
        <translation>连接到</translation>
    </message>
    <message>
        <source>client state</source>
        <translation>客户端状态</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已宕机</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Open a saved run…</source>
        <translation>打开已保存的运行…</translation>
    </message>
    <message>
        <source>Save this run…</source>
        <translation>保存这次运行…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1，已学完</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>More exactly</source>
        <translation>更准确地说</translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s course</source>
        <translation>回到课程的进程</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>After your answer</source>
        <translation>回答后继续</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>Begin the task again</source>
        <translation>重新开始这个任务</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>LogGrid</name>
    <message>
        <source>No transaction yet: let a client write, or give the servers a history.</source>
        <translation>还没有事务：让客户端写入，或者给服务器一段历史。</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>logged, on disk</source>
        <translation>已记录，已落盘</translation>
    </message>
    <message>
        <source>logged, not yet on disk</source>
        <translation>已记录，尚未落盘</translation>
    </message>
    <message>
        <source>committed, not yet on its own disk</source>
        <translation>已提交，自己的磁盘尚未写入</translation>
    </message>
    <message>
        <source>cut away</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>in the snapshot</source>
        <translation>在快照中</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation>%1，%2 至 %3：%4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中有 %1 个</translation>
    </message>
    <message>
        <source>%1 servers alike: %2</source>
        <translation>%1 台相同的服务器：%2</translation>
    </message>
    <message>
        <source>known committed</source>
        <translation>已知提交至</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照至</translation>
    </message>
</context>
<context>
    <name>LogsView</name>
    <message>
        <source>What differs</source>
        <translation>差异之处</translation>
    </message>
    <message>
        <source>Back to the newest, and to what differs between servers</source>
        <translation>回到最新处，显示各服务器之间的差异</translation>
    </message>
    <message>
        <source>Older zxids</source>
        <translation>更早的 zxid</translation>
    </message>
    <message>
        <source>Newer zxids</source>
        <translation>更新的 zxid</translation>
    </message>
    <message>
        <source>The logs of all servers at %1</source>
        <translation>%1 时所有服务器的日志</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>ZabLab: %1</source>
        <translation>ZabLab：%1</translation>
    </message>
    <message>
        <source>ZabLab</source>
        <translation>ZabLab</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>a vote: number and colour are its candidate&apos;s</source>
        <translation>选票：数字和颜色是它投的候选者</translation>
    </message>
    <message>
        <source>a follower tells the epoch it has accepted</source>
        <translation>跟随者报告已接受的纪元</translation>
    </message>
    <message>
        <source>an observer tells the epoch it has accepted</source>
        <translation>观察者报告已接受的纪元</translation>
    </message>
    <message>
        <source>the new epoch</source>
        <translation>新的纪元</translation>
    </message>
    <message>
        <source>agreed; my last zxid is this</source>
        <translation>同意；并报告自己最后的 zxid</translation>
    </message>
    <message>
        <source>you lack a few: they follow</source>
        <translation>你缺几个，随后补上</translation>
    </message>
    <message>
        <source>cut your log back to here</source>
        <translation>把日志截到这里</translation>
    </message>
    <message>
        <source>take the whole tree</source>
        <translation>收下整棵树</translation>
    </message>
    <message>
        <source>this is my history: keep it</source>
        <translation>这是我的历史，请存好</translation>
    </message>
    <message>
        <source>you may serve clients</source>
        <translation>可以为客户端服务了</translation>
    </message>
    <message>
        <source>a learner passes a write on</source>
        <translation>学习者转交一次写</translation>
    </message>
    <message>
        <source>write this to your log</source>
        <translation>请写入日志</translation>
    </message>
    <message>
        <source>it is on my disk</source>
        <translation>我已落盘</translation>
    </message>
    <message>
        <source>it counts: apply it</source>
        <translation>已算数，请应用</translation>
    </message>
    <message>
        <source>to observers: a transaction that counts</source>
        <translation>告诉观察者：一个已算数的事务</translation>
    </message>
    <message>
        <source>catch up before the next read</source>
        <translation>下次读之前先追上</translation>
    </message>
    <message>
        <source>are you there?</source>
        <translation>你还在吗？</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>我在</translation>
    </message>
    <message>
        <source>a client asks</source>
        <translation>客户端的请求</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>给它的答复</translation>
    </message>
    <message>
        <source>it counts: these are the members now</source>
        <translation>已算数：成员从此是这些</translation>
    </message>
    <message>
        <source>to observers: these are the members now</source>
        <translation>告诉观察者：成员从此是这些</translation>
    </message>
    <message>
        <source>a client came over: does its session live?</source>
        <translation>客户端转过来了：它的会话还有效吗？</translation>
    </message>
    <message>
        <source>it lives, or it is over</source>
        <translation>有效，或已经结束</translation>
    </message>
    <message>
        <source>a client wants a session, or goes on with its own</source>
        <translation>客户端要一个会话，或继续原来的</translation>
    </message>
    <message>
        <source>here is your session</source>
        <translation>这是你的会话</translation>
    </message>
    <message>
        <source>what you watch for has happened</source>
        <translation>你监听的事发生了</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>%1: fewer</source>
        <translation>%1：减少</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1：增加</translation>
    </message>
</context>
<context>
    <name>PresenterStrip</name>
    <message>
        <source>The lesson&apos;s sentence</source>
        <translation>这一步的话</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>%1, the class&apos;s prediction</source>
        <translation>%1，大家的预测</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
    <message>
        <source>Show a model answer</source>
        <translation>看参考答案</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Predict first</source>
        <translation>先预测</translation>
    </message>
    <message>
        <source>Your prediction was right</source>
        <translation>你的预测对了</translation>
    </message>
    <message>
        <source>Click a server on the stage, or press its digit.</source>
        <translation>点舞台上的服务器，或按它的数字。</translation>
    </message>
    <message>
        <source>%1, your prediction</source>
        <translation>%1，你的预测</translation>
    </message>
    <message>
        <source>Not so: it went like this</source>
        <translation>不对：结果是这样</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1：已关</translation>
    </message>
</context>
<context>
    <name>SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>Crash, pause and cut servers, write and read as a client. Go back and do it otherwise: the old future is kept.</source>
        <translation>让服务器宕机、暂停、断网，作为客户端读写。退回去换一种做法：原来的未来会保留。</translation>
    </message>
    <message>
        <source>Voting servers</source>
        <translation>投票服务器</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>添加客户端</translation>
    </message>
    <message>
        <source>New run: the same seed and the same actions give the same run.</source>
        <translation>新的运行：同样的种子和同样的操作得到同样的运行。</translation>
    </message>
    <message>
        <source>Edit the ensemble…</source>
        <translation>编辑集群……</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <source>Place in the run: %1</source>
        <translation>运行中的位置：%1</translation>
    </message>
    <message>
        <source>Here they part</source>
        <translation>两者从这里分开</translation>
    </message>
</context>
<context>
    <name>SessionLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SessionsView</name>
    <message>
        <source>No session yet: a client gets one when it is connected to a server that serves.</source>
        <translation>还没有会话：客户端连上能提供服务的服务器时就会得到一个。</translation>
    </message>
    <message>
        <source>No session yet: add a client.</source>
        <translation>还没有会话：请添加一个客户端。</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>添加客户端</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>No ephemeral nodes, no watches, nothing told.</source>
        <translation>没有临时节点，没有监听，也没有收到通知。</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>All three keep roles apart for every kind of colour vision, and each colour has a shape or a word beside it. The second and third leave more room where red and green, or blue and yellow, look alike.</source>
        <translation>三种配色对各种色觉都能分清角色，每种颜色旁边还有形状或文字。后两种为红绿、蓝黄难辨的人留出更大的差别。</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>red–green</source>
        <translation>红绿</translation>
    </message>
    <message>
        <source>blue–yellow</source>
        <translation>蓝黄</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Size of the type: %1 %</source>
        <translation>字号：%1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Reduced: messages do not fly, they appear and stay until the next step.</source>
        <translation>减少动画：消息不再飞行，出现后一直停到下一步。</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光</translation>
    </message>
    <message>
        <source>Servers that do nothing in a step stand back.</source>
        <translation>这一步里没有动作的服务器退到后面。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>旁白</translation>
    </message>
    <message>
        <source>Each step is told in words to a screen reader.</source>
        <translation>每一步都用文字告诉读屏软件。</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>SpaceTime</name>
    <message>
        <source>election, round %1</source>
        <translation>选举，第 %1 轮</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>synchronization</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>broadcast, epoch %1</source>
        <translation>广播，第 %1 纪元</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>hidden until the answer</source>
        <translation>揭晓前，未来不显示</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>healed</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>%1 messages: zoom in to see each</source>
        <translation>%1 条消息：放大可看每一条</translation>
    </message>
    <message>
        <source>not yet played</source>
        <translation>还没有播放到</translation>
    </message>
    <message>
        <source>%1 observers in one lane: press to unfold</source>
        <translation>%1 台观察者合为一行：按下展开</translation>
    </message>
    <message>
        <source>%1 followers in one lane: press to unfold</source>
        <translation>%1 台跟随者合为一行：按下展开</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>show all lanes, %1 hidden</source>
        <translation>显示全部泳道，已隐藏 %1 条</translation>
    </message>
    <message>
        <source>fold lanes together again</source>
        <translation>重新合并泳道</translation>
    </message>
    <message>
        <source>the whole run: drag the frame</source>
        <translation>全程：拖动方框</translation>
    </message>
    <message>
        <source>a guarantee is broken</source>
        <translation>有一条保证被破坏</translation>
    </message>
    <message>
        <source>%1 messages under way all the time are not drawn</source>
        <translation>另有 %1 条消息一直在途，未画出</translation>
    </message>
</context>
<context>
    <name>SpaceTimeView</name>
    <message>
        <source>Follow the cursor</source>
        <translation>跟随光标</translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Draw every PING</source>
        <translation>画出每个 PING</translation>
    </message>
    <message>
        <source>true time axis</source>
        <translation>真实时间轴</translation>
    </message>
    <message>
        <source>Space-time diagram up to %1</source>
        <translation>时空图，直到 %1</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示全部泳道</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s) hidden</source>
        <translation>
            <numerusform>已隐藏 %n 条泳道</numerusform>
        </translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Everything that has been played (0); the wheel zooms, a drag moves</source>
        <translation>已播放的全部（0）；滚轮缩放，拖动平移</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>%1 servers, %2 votes are a majority</source>
        <translation>%1 台服务器，%2 票为多数</translation>
    </message>
    <message>
        <source>%1 voters and %2 observing, %3 votes are a majority</source>
        <translation>%1 台投票、%2 台观察，%3 票为多数</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>跟随 %1</translation>
    </message>
    <message>
        <source>Observes %1</source>
        <translation>观察 %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已宕机</translation>
    </message>
    <message>
        <source>was the leader</source>
        <translation>原领导者</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 纪元</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>votes for itself</source>
        <translation>投自己</translation>
    </message>
    <message>
        <source>vote changes: %1</source>
        <translation>改投过 %1 次</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>→ votes for</source>
        <translation>→ 改投</translation>
    </message>
    <message>
        <source>→ keeps</source>
        <translation>→ 不改，仍投</translation>
    </message>
    <message>
        <source>server id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>gives up in %1</source>
        <translation>%1 后放弃</translation>
    </message>
    <message>
        <source>%1: %2 of %3, a majority</source>
        <translation>%1：%3 台中的 %2 台，够多数</translation>
    </message>
    <message>
        <source>%1: %2 of %3, no majority</source>
        <translation>%1：%3 台中的 %2 台，不够多数</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>切断 %1</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果不明</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>未获服务</translation>
    </message>
    <message>
        <source>answered ✓</source>
        <translation>已回复 ✓</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>被拒：%1</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>超时倒计时</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>only logged</source>
        <translation>只写入日志</translation>
    </message>
    <message>
        <source>lost or held up</source>
        <translation>丢失或受阻</translation>
    </message>
    <message>
        <source>final wait</source>
        <translation>最后等待</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>会话已过期</translation>
    </message>
    <message>
        <source>session closed</source>
        <translation>会话已关闭</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在找服务器</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>连接已断</translation>
    </message>
    <message>
        <source>disk lost</source>
        <translation>磁盘已丢</translation>
    </message>
    <message>
        <source>disk ×%1</source>
        <translation>磁盘慢 %1 倍</translation>
    </message>
    <message>
        <source>clock %1</source>
        <translation>时钟 %1</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1, %2 % lost</source>
        <translation>%1 丢包 %2 %</translation>
    </message>
    <message>
        <source>%1 +%2, %3 % lost</source>
        <translation>%1 +%2，丢包 %3 %</translation>
    </message>
    <message>
        <source>not a member</source>
        <translation>不是成员</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>observers have applied %1</source>
        <translation>个观察者已应用 %1</translation>
    </message>
    <message>
        <source>voters have applied %1</source>
        <translation>个投票者已应用 %1</translation>
    </message>
    <message>
        <source>voters have acknowledged %1; %2 are needed</source>
        <translation>个投票者已确认 %1，需要 %2 个</translation>
    </message>
    <message>
        <source>votes are for %1; %2 are needed</source>
        <translation>票投给 %1，需要 %2 票</translation>
    </message>
    <message>
        <source>observers are with %1</source>
        <translation>个观察者跟上了 %1</translation>
    </message>
    <message>
        <source>voters are with %1</source>
        <translation>个投票者跟上了 %1</translation>
    </message>
    <message>
        <source>observers have a leader</source>
        <translation>个观察者已有领导者</translation>
    </message>
    <message>
        <source>%1 of %2 ACKs</source>
        <translation>%1 / %2 个 ACK</translation>
    </message>
    <message>
        <source>has applied it</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>of the new members</source>
        <translation>新成员的</translation>
    </message>
    <message>
        <source>%1, %2: %3 left</source>
        <translation>%1，%2：还剩 %3</translation>
    </message>
    <message>
        <source>until votes are sent again</source>
        <translation>距重发选票</translation>
    </message>
    <message>
        <source>final wait for a better vote</source>
        <translation>等待更大的选票</translation>
    </message>
    <message>
        <source>pause before the next election</source>
        <translation>下次选举前的停顿</translation>
    </message>
    <message>
        <source>initLimit</source>
        <translation>initLimit</translation>
    </message>
    <message>
        <source>quorum check</source>
        <translation>多数派检查</translation>
    </message>
    <message>
        <source>read time-out</source>
        <translation>读超时</translation>
    </message>
    <message>
        <source>%1 voters, %2 votes are a majority</source>
        <translation>%1 台投票服务器，%2 票为多数</translation>
    </message>
    <message>
        <source>%1; outside the ensemble: %2</source>
        <translation>%1；不属于集群：%2</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 已停机</translation>
    </message>
    <message>
        <source>%1 are down</source>
        <translation>%1 已停机</translation>
    </message>
    <message>
        <source>%1 stands still</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>%1 stand still</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>在快照中</translation>
    </message>
    <message>
        <source>votes; bar: majority</source>
        <translation>一点一票，竖线处为多数</translation>
    </message>
    <message>
        <source>warmer: stronger vote</source>
        <translation>颜色越暖，选票越大</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>The ensemble at %1</source>
        <translation>%1 时刻的集群</translation>
    </message>
</context>
<context>
    <name>StateTable</name>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>last zxid</source>
        <translation>最后的 zxid</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>StepMarks</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepMenu</name>
    <message>
        <source>variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>election won</source>
        <translation>赢得选举</translation>
    </message>
    <message>
        <source>leader lost</source>
        <translation>失去领导者</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>synchronization decision</source>
        <translation>同步决定</translation>
    </message>
    <message>
        <source>truncation (TRUNC)</source>
        <translation>截断（TRUNC）</translation>
    </message>
    <message>
        <source>snapshot (SNAP)</source>
        <translation>快照（SNAP）</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>session expiry</source>
        <translation>会话过期</translation>
    </message>
    <message>
        <source>lost message</source>
        <translation>消息丢失</translation>
    </message>
    <message>
        <source>change of role</source>
        <translation>角色变化</translation>
    </message>
    <message>
        <source>answer to a client</source>
        <translation>答复客户端</translation>
    </message>
    <message>
        <source>A step goes on by</source>
        <translation>每一步前进</translation>
    </message>
    <message>
        <source>or to the next</source>
        <translation>或前往下一个</translation>
    </message>
</context>
<context>
    <name>Synchronization</name>
    <message>
        <source>Both logs</source>
        <translation>两边的日志</translation>
    </message>
    <message>
        <source>How it is chosen</source>
        <translation>怎么选</translation>
    </message>
    <message>
        <source>asked in order; the first yes decides</source>
        <translation>按顺序问，第一个“是”就决定</translation>
    </message>
    <message>
        <source>What travels</source>
        <translation>往来的消息</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>committedLog: the newest commits, in memory</source>
        <translation>committedLog：内存里最近提交的</translation>
    </message>
    <message>
        <source>committedLog</source>
        <translation>committedLog</translation>
    </message>
    <message>
        <source>outstanding</source>
        <translation>outstanding</translation>
    </message>
    <message>
        <source>wait for ACKs</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>in both: kept</source>
        <translation>两边相同，保留</translation>
    </message>
    <message>
        <source>replaced by the tree</source>
        <translation>被整棵树取代</translation>
    </message>
    <message>
        <source>%1 sent one by one</source>
        <translation>随后逐条补上 %1 条</translation>
    </message>
    <message>
        <source>comes with the tree</source>
        <translation>随整棵树一起来</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Snapshot forced?</source>
        <translation>强制发快照？</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Log on disk enough?</source>
        <translation>磁盘日志够用？</translation>
    </message>
    <message>
        <source>asked when peer &lt; min</source>
        <translation>peer &lt; min 时才问</translation>
    </message>
    <message>
        <source>committedLog is read</source>
        <translation>逐条扫描 committedLog</translation>
    </message>
    <message>
        <source>peer begins an epoch</source>
        <translation>peer 是新纪元的零号</translation>
    </message>
    <message>
        <source>DIFF, nothing more</source>
        <translation>DIFF，什么也不补</translation>
    </message>
    <message>
        <source>TRUNC to max</source>
        <translation>TRUNC 到 max</translation>
    </message>
    <message>
        <source>DIFF, TRUNC or SNAP</source>
        <translation>DIFF/TRUNC/SNAP</translation>
    </message>
    <message>
        <source>DIFF from disk</source>
        <translation>用磁盘日志 DIFF</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>SNAP: another epoch</source>
        <translation>SNAP：另一个纪元</translation>
    </message>
    <message>
        <source>disk of %1</source>
        <translation>%1 的磁盘</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>keeps what it has</source>
        <translation>保留已有的</translation>
    </message>
    <message>
        <source>cuts off %1 behind %2</source>
        <translation>剪掉 %2 之后的 %1 条</translation>
    </message>
    <message>
        <source>takes the whole tree, as of %1</source>
        <translation>换上整棵树，到 %1</translation>
    </message>
    <message>
        <source>queued, not logged yet</source>
        <translation>排队，先不写日志</translation>
    </message>
    <message>
        <source>applied once it is logged</source>
        <translation>写入日志后再应用</translation>
    </message>
    <message>
        <source>applied in memory</source>
        <translation>在内存里应用</translation>
    </message>
    <message>
        <source>saves a snapshot at %1, then the epoch</source>
        <translation>写快照到 %1，然后写纪元</translation>
    </message>
    <message>
        <source>log up to %1 on disk, then the epoch</source>
        <translation>日志落盘到 %1，然后写纪元</translation>
    </message>
    <message>
        <source>stores the epoch</source>
        <translation>写下纪元</translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation>计数：%1</translation>
    </message>
    <message>
        <source>the epoch has begun: let in</source>
        <translation>纪元已经开始，放行</translation>
    </message>
    <message>
        <source>serves clients from now on</source>
        <translation>开始服务客户端</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>held up at the cut</source>
        <translation>被断开的链路挡住</translation>
    </message>
    <message>
        <source>broken off after %1</source>
        <translation>%1 后中断</translation>
    </message>
    <message>
        <source>broken off after %1; back to what the disk holds</source>
        <translation>%1 后中断，退回磁盘上的内容</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Nobody has been synchronized yet.</source>
        <translation>还没有过同步。</translation>
    </message>
    <message>
        <source>%1 brings %2 up</source>
        <translation>%1 让 %2 追上</translation>
    </message>
    <message>
        <source>done after %1</source>
        <translation>%1 后完成</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>被截断</translation>
    </message>
</context>
<context>
    <name>SynchronizationView</name>
    <message>
        <source>The synchronization before this one</source>
        <translation>上一次同步</translation>
    </message>
    <message>
        <source>The synchronization after this one</source>
        <translation>下一次同步</translation>
    </message>
    <message>
        <source>Synchronization: %1. %2</source>
        <translation>同步：%1。%2</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>你的任务</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>用自己的话说</translation>
    </message>
    <message>
        <source>A hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Your explanation</source>
        <translation>你的解释</translation>
    </message>
    <message>
        <source>Show a model answer</source>
        <translation>看参考答案</translation>
    </message>
    <message>
        <source>Not yet. Let it play on, go back and do something else, or begin again below.</source>
        <translation>还没有达到。可以继续播放，可以退回去换个做法，也可以在下面重新开始。</translation>
    </message>
</context>
<context>
    <name>TimeKeys</name>
    <message>
        <source>play backwards</source>
        <translation>倒放</translation>
    </message>
    <message>
        <source>run until something comes true</source>
        <translation>运行到某个条件成立</translation>
    </message>
    <message>
        <source>two branches side by side</source>
        <translation>两个分支并排</translation>
    </message>
    <message>
        <source>undo; with Shift, do again</source>
        <translation>撤销；加 Shift 重做</translation>
    </message>
    <message>
        <source>save the run; open one</source>
        <translation>保存运行；打开运行</translation>
    </message>
    <message>
        <source>ten seconds back; with Shift, forwards</source>
        <translation>后退十秒；加 Shift 前进十秒</translation>
    </message>
</context>
<context>
    <name>ToolPalette</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>times as long</source>
        <translation>倍时长</translation>
    </message>
    <message>
        <source>later by, ms</source>
        <translation>延迟，毫秒</translation>
    </message>
    <message>
        <source>lost, %</source>
        <translation>丢失，%</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>单向</translation>
    </message>
    <message>
        <source>gains, µs a second</source>
        <translation>每秒快，µs</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>持续秒数</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>服务器种类</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>session, seconds</source>
        <translation>会话，秒</translation>
    </message>
    <message>
        <source>4 ticks</source>
        <translation>4 个 tick</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>范例</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>服务提供者</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>服务消费者</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>config writer</source>
        <translation>配置写入</translation>
    </message>
    <message>
        <source>config reader</source>
        <translation>配置读取</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Kind of node</source>
        <translation>节点种类</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>持久顺序</translation>
    </message>
    <message>
        <source>ephemeral</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>ephemeral sequential</source>
        <translation>临时顺序</translation>
    </message>
    <message>
        <source>container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>TTL, ms</source>
        <translation>TTL，毫秒</translation>
    </message>
    <message>
        <source>leave a watch</source>
        <translation>留下监视</translation>
    </message>
    <message>
        <source>Kind of watch</source>
        <translation>监视种类</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>recursive</source>
        <translation>递归</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>pace, ms</source>
        <translation>节奏，毫秒</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>全部放行</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>收起工具</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>To the welcome page</source>
        <translation>回到欢迎页</translation>
    </message>
    <message>
        <source>Lesson %1 · %2</source>
        <translation>第 %1 课 · %2</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>seed %1 · the same every time</source>
        <translation>种子 %1 · 每次重放都相同</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Dark, light, high contrast (T)</source>
        <translation>深色、浅色、高对比 (T)</translation>
    </message>
    <message>
        <source>Present: big type (V)</source>
        <translation>演示：大字 (V)</translation>
    </message>
    <message>
        <source>Left area ([)</source>
        <translation>左侧区域 ([)</translation>
    </message>
    <message>
        <source>Lower area (%1)</source>
        <translation>下方区域 (%1)</translation>
    </message>
    <message>
        <source>Right area (])</source>
        <translation>右侧区域 (])</translation>
    </message>
    <message>
        <source>All keys (?)</source>
        <translation>全部按键 (?)</translation>
    </message>
    <message>
        <source>Settings (,)</source>
        <translation>设置（,）</translation>
    </message>
    <message>
        <source>Rule off: %1</source>
        <translation>规则已关：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) off</source>
        <translation>
            <numerusform>%n 条规则已关</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Servers on a ring, messages in flight, clients outside. A disc tells its role, the arc around it how long it will wait, the cells beside it what is in its log. Click anything to ask about it.</source>
        <translation>服务器围成一圈，消息在途中，客户端在外面。圆盘说明角色，外圈的弧是它还会等多久，旁边的格子是它的日志。点任何东西都可以问它。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Space plays and stops, → and ← go one step on or back, as often as you like. Nothing is lost: what happens is a function of time.</source>
        <translation>空格播放和暂停，→ 和 ← 前进或后退一步，想走多少次都行。什么也不会丢：画面只由时刻决定。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Crash, pause, cut, write: do it to the selected server, or by key. Go back first, and your action opens a second future; the old one is kept.</source>
        <translation>宕机、暂停、切断、写入：对选中的服务器做，或者按键。先退回去再动手，就会开出第二个未来，原来的那个会保留。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What the selected thing is, what led to it, and why something else did not happen.</source>
        <translation>选中的是什么、由什么引起，以及别的事为什么没有发生。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The same run as a space-time diagram, as transactions, logs, charts and more. They follow the cursor and select together. E makes a view large.</source>
        <translation>同一次运行的时空图、事务、日志、图表等等。它们跟随光标，一起选中。按 E 放大一个视图。</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>中文 and English at any moment; themes, palettes and type under the gear; all keys behind the question mark.</source>
        <translation>随时切换中文和 English；底色、配色和字号在齿轮里；所有按键在问号里。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>上一步（←）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>Transaction</name>
    <message>
        <source>nothing yet</source>
        <translation>还没有变化</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已停机</translation>
    </message>
    <message>
        <source>in its log, not on disk yet</source>
        <translation>已写日志，尚未落盘</translation>
    </message>
    <message>
        <source>on its disk</source>
        <translation>已落盘</translation>
    </message>
    <message>
        <source>on its disk, acknowledged</source>
        <translation>已落盘并确认</translation>
    </message>
    <message>
        <source>applied to its tree</source>
        <translation>已应用到树</translation>
    </message>
    <message>
        <source>lost again</source>
        <translation>又丢失了</translation>
    </message>
    <message>
        <source>Never proposed: %1 lost its connection and does not know what became of it.</source>
        <translation>没有成为提案：%1 断了连接，不知道结果。</translation>
    </message>
    <message>
        <source>Never proposed: the session of %1 expired.</source>
        <translation>没有成为提案：%1 的会话已过期。</translation>
    </message>
    <message>
        <source>Never proposed: %1 does not serve clients.</source>
        <translation>没有成为提案：%1 不服务客户端。</translation>
    </message>
    <message>
        <source>Answered without a transaction: %1.</source>
        <translation>没有事务就得到了答复：%1。</translation>
    </message>
    <message>
        <source>Not proposed: the request was lost on its way to the leader.</source>
        <translation>没有成为提案：请求在去领导者的路上丢了。</translation>
    </message>
    <message>
        <source>Committed %1 after it was proposed.</source>
        <translation>提出后 %1 提交。</translation>
    </message>
    <message>
        <source>Committed as an error (%1): it uses up a zxid and changes nothing.</source>
        <translation>作为错误（%1）提交：占用一个 zxid，什么也不改变。</translation>
    </message>
    <message>
        <source>%1 had its answer after %2.</source>
        <translation>%1 等了 %2 才得到答复。</translation>
    </message>
    <message>
        <source>%1 was never told: it lost its connection.</source>
        <translation>%1 没有得到答复：它断了连接。</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已崩溃</translation>
    </message>
    <message>
        <source>not following</source>
        <translation>未跟随</translation>
    </message>
    <message>
        <source>slow disk</source>
        <translation>慢盘</translation>
    </message>
    <message>
        <source>%1 servers</source>
        <translation>%1 台服务器</translation>
    </message>
    <message>
        <source>own ACK</source>
        <translation>自己的 ACK</translation>
    </message>
    <message>
        <source>late ACK: not counted any more</source>
        <translation>迟到的 ACK：不再计数</translation>
    </message>
    <message>
        <source>reply: %1</source>
        <translation>回复：%1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>共等待 %1</translation>
    </message>
    <message>
        <source>%1 acknowledged</source>
        <translation>%1 已确认</translation>
    </message>
    <message>
        <source>old %1, new %2</source>
        <translation>旧 %1，新 %2</translation>
    </message>
    <message>
        <source>%1 of %2 groups</source>
        <translation>%1/%2 组</translation>
    </message>
    <message>
        <source>phase 1</source>
        <translation>第一阶段</translation>
    </message>
    <message>
        <source>propose</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>phase 2</source>
        <translation>第二阶段</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>%1 leads epoch %2: committed with it</source>
        <translation>%1 领导纪元 %2：随它提交</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>落盘</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>leads no more</source>
        <translation>不再领导</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>No write yet: let a client write (W).</source>
        <translation>还没有写操作：让客户端写一次（W）。</translation>
    </message>
    <message>
        <source>This one was in the logs before the run began.</source>
        <translation>它在运行开始前就在日志里。</translation>
    </message>
    <message>
        <source>%1 proposed it and lost its office before it was decided. %2 had it in its log: it is committed with epoch %3.</source>
        <translation>%1 提出了它，未及决定就失去领导地位。%2 的日志里有它：随纪元 %3 提交。</translation>
    </message>
    <message>
        <source>On its way to the leader: nothing is proposed yet.</source>
        <translation>在去领导者的路上：还没有提案。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Not committed: %1</source>
        <translation>未提交：%1</translation>
    </message>
</context>
<context>
    <name>TransactionView</name>
    <message>
        <source>The transaction before this one</source>
        <translation>上一个事务</translation>
    </message>
    <message>
        <source>zxid of the transaction that is shown</source>
        <translation>所示事务的 zxid</translation>
    </message>
    <message>
        <source>The transaction after this one</source>
        <translation>下一个事务</translation>
    </message>
    <message>
        <source>Transaction %1. %2</source>
        <translation>事务 %1。%2</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the beginning (Home)</source>
        <translation>回到开头 (Home)</translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation>后退一步 (←)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停 (空格)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放 (空格)</translation>
    </message>
    <message>
        <source>One step (→)</source>
        <translation>前进一步 (→)</translation>
    </message>
    <message>
        <source>To the latest seen (End)</source>
        <translation>到看过的最后一刻 (End)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>速度 %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>story pace</source>
        <translation>故事节奏</translation>
    </message>
    <message>
        <source>true pace</source>
        <translation>真实节奏</translation>
    </message>
    <message>
        <source>Next star (Ctrl →)</source>
        <translation>下一个星标 (Ctrl →)</translation>
    </message>
    <message>
        <source>run&apos;s time</source>
        <translation>运行时刻</translation>
    </message>
    <message>
        <source>The run&apos;s time: %1</source>
        <translation>运行的真实时间：%1</translation>
    </message>
    <message>
        <source>Play backwards (Shift Space)</source>
        <translation>倒放 (Shift 空格)</translation>
    </message>
    <message>
        <source>by: %1 ▾</source>
        <translation>步长：%1 ▾</translation>
    </message>
    <message>
        <source>How far a step goes: %1</source>
        <translation>一步走多远：%1</translation>
    </message>
    <message>
        <source>Cancel · %1 %</source>
        <translation>取消 · %1 %</translation>
    </message>
    <message>
        <source>Run until… ▾</source>
        <translation>运行到… ▾</translation>
    </message>
    <message>
        <source>Run until something comes true (U)</source>
        <translation>运行到某个条件成立 (U)</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl Z)</source>
        <translation>撤销：%1 (Ctrl Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Do again: %1 (Ctrl Shift Z)</source>
        <translation>重做：%1 (Ctrl Shift Z)</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>One course of events again (B)</source>
        <translation>回到单条进程 (B)</translation>
    </message>
    <message>
        <source>Two branches side by side (B)</source>
        <translation>两个分支并排 (B)</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 秒</translation>
    </message>
    <message>
        <source>Ten seconds back (J)</source>
        <translation>后退十秒 (J)</translation>
    </message>
</context>
<context>
    <name>TreeNodeLine</name>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>older</source>
        <translation>较旧</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>仅此处有</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>UntilMenu</name>
    <message>
        <source>Run until</source>
        <translation>运行到</translation>
    </message>
    <message>
        <source>zxid; empty: any</source>
        <translation>zxid；留空：任意</translation>
    </message>
    <message>
        <source>any, or 0x1:5</source>
        <translation>任意，或 0x1:5</translation>
    </message>
    <message>
        <source>Look ahead at most</source>
        <translation>最多向前看</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Space-time</source>
        <translation>时空图</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>Synchronization</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Data tree</source>
        <translation>数据树</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Back below the stage (E)</source>
        <translation>放回舞台下方（E）</translation>
    </message>
    <message>
        <source>In the place of the stage (E)</source>
        <translation>放到舞台的位置（E）</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Watch a real ZooKeeper ensemble think</source>
        <translation>看真实的 ZooKeeper
集群怎样思考</translation>
    </message>
    <message>
        <source>Every vote, every message and every acknowledgement here is something that an engine following ZooKeeper&apos;s rules did, at the instant shown. Ask it why, walk it backwards, change one thing.</source>
        <translation>这里的每一张选票、每一条消息、每一个确认，都是按 ZooKeeper 规则运行的引擎在那一刻真正做的事。问它为什么，让它倒着走，改一处再看。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message numerus="yes">
        <source>Learn · lesson %1 · about %n minute(s)</source>
        <translation>
            <numerusform>学习 · 第 %1 课 · 约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Demonstrate</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Five servers on the big screen</source>
        <translation>大屏幕上的五台服务器</translation>
    </message>
    <message>
        <source>Big type, one stage: crash the leader, cut the five into 2 and 3, heal, and let the class say what happens.</source>
        <translation>大字，一个舞台：让领导者宕机，把五台切成 2 和 3，再修复，让全班说会发生什么。</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>The free sandbox</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>First time here? A tour of one minute</source>
        <translation>第一次来？一分钟导览</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>从上次离开的地方继续</translation>
    </message>
    <message>
        <source>Open a saved run…</source>
        <translation>打开已保存的运行…</translation>
    </message>
    <message>
        <source>✓ Finished · lesson %1</source>
        <translation>✓ 已学完 · 第 %1 课</translation>
    </message>
    <message>
        <source>From three servers to a hundred. Break anything, go back, try the other future.</source>
        <translation>从三台到一百台服务器。随意破坏，倒退，试试另一个未来。</translation>
    </message>
    <message>
        <source>Earlier runs (%1)</source>
        <translation>更早的实验（%1）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Follower</source>
        <translation>跟随者</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>Leader, not yet established</source>
        <translation>领导者，尚未确立</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>election</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>synchronization</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>There is no such server in this ensemble.</source>
        <translation>集群里没有这台服务器。</translation>
    </message>
    <message>
        <source>There is no such client; add one first.</source>
        <translation>没有这个客户端，请先添加。</translation>
    </message>
    <message>
        <source>This client is there already.</source>
        <translation>这个客户端已经在了。</translation>
    </message>
    <message>
        <source>This server is down; restart it first.</source>
        <translation>这台服务器已宕机，请先重启。</translation>
    </message>
    <message>
        <source>This server runs already.</source>
        <translation>这台服务器已经在运行。</translation>
    </message>
    <message>
        <source>This server is paused already.</source>
        <translation>这台服务器已经暂停。</translation>
    </message>
    <message>
        <source>This server is not paused.</source>
        <translation>这台服务器没有暂停。</translation>
    </message>
    <message>
        <source>A cut needs servers on both sides.</source>
        <translation>切断要求两边都有服务器。</translation>
    </message>
    <message>
        <source>This request makes no sense.</source>
        <translation>这个请求没有意义。</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 宕机</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 启动</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 暂停</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 继续</translation>
    </message>
    <message>
        <source>%1 cut off from the others</source>
        <translation>%1 与其余服务器切断</translation>
    </message>
    <message>
        <source>The link of %1 and %2 is cut</source>
        <translation>%1 与 %2 的链路切断</translation>
    </message>
    <message>
        <source>The link of %1 and %2 is whole again</source>
        <translation>%1 与 %2 的链路修复</translation>
    </message>
    <message>
        <source>All links are whole again</source>
        <translation>所有链路修复</translation>
    </message>
    <message>
        <source>%1 connects to %2</source>
        <translation>%1 连到 %2</translation>
    </message>
    <message>
        <source>%1 writes %2</source>
        <translation>%1 写 %2</translation>
    </message>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 读 %2</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>healed</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>%1 changes its vote</source>
        <translation>%1 改投</translation>
    </message>
    <message>
        <source>%1 is elected</source>
        <translation>%1 当选</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 开始领导</translation>
    </message>
    <message>
        <source>%1 loses its quorum</source>
        <translation>%1 失去多数</translation>
    </message>
    <message>
        <source>%1 loses its leader</source>
        <translation>%1 失去领导者</translation>
    </message>
    <message>
        <source>%1 proposes</source>
        <translation>%1 提案</translation>
    </message>
    <message>
        <source>%1 commits</source>
        <translation>%1 提交</translation>
    </message>
    <message>
        <source>%1 cuts its log</source>
        <translation>%1 截断日志</translation>
    </message>
    <message>
        <source>%1 loads a snapshot</source>
        <translation>%1 载入快照</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>%1 offers a service at %2</source>
        <translation>%1 在 %2 提供服务</translation>
    </message>
    <message>
        <source>%1 looks for services at %2</source>
        <translation>%1 在 %2 寻找服务</translation>
    </message>
    <message>
        <source>%1 queues for the lock %2</source>
        <translation>%1 排队等锁 %2</translation>
    </message>
    <message>
        <source>%1 writes the configuration %2</source>
        <translation>%1 写配置 %2</translation>
    </message>
    <message>
        <source>%1 works by the configuration %2</source>
        <translation>%1 按配置 %2 工作</translation>
    </message>
    <message>
        <source>This server runs; crash it before it loses its disk.</source>
        <translation>这台服务器在运行；先让它宕机，再丢磁盘。</translation>
    </message>
    <message>
        <source>This server is there already.</source>
        <translation>这台服务器已经在了。</translation>
    </message>
    <message>
        <source>A number of this command is too small or too large.</source>
        <translation>这条命令里有个数太小或太大。</translation>
    </message>
    <message>
        <source>This client has no session.</source>
        <translation>这个客户端没有会话。</translation>
    </message>
    <message>
        <source>An ensemble of the lab has at most 100 servers.</source>
        <translation>实验室的集群最多 100 台服务器。</translation>
    </message>
    <message>
        <source>%1 loses its disk</source>
        <translation>%1 丢失磁盘</translation>
    </message>
    <message>
        <source>The disk of %1 is as fast as usual</source>
        <translation>%1 的磁盘恢复平时的速度</translation>
    </message>
    <message>
        <source>The disk of %1 takes %2 times as long</source>
        <translation>%1 的磁盘要用平时 %2 倍的时间</translation>
    </message>
    <message>
        <source>The link %1 is as usual</source>
        <translation>链路 %1 恢复平时的样子</translation>
    </message>
    <message>
        <source>The link %1: %2 later, %3 % lost</source>
        <translation>链路 %1：慢 %2，丢包 %3 %</translation>
    </message>
    <message>
        <source>Votes that %1 sends arrive twice for %2</source>
        <translation>%2 内 %1 发出的选票都送达两次</translation>
    </message>
    <message>
        <source>The clock of %1 runs right</source>
        <translation>%1 的时钟恢复准确</translation>
    </message>
    <message>
        <source>The clock of %1 gains %2 µs a second</source>
        <translation>%1 的时钟每秒快 %2 微秒</translation>
    </message>
    <message>
        <source>The clock of %1 loses %2 µs a second</source>
        <translation>%1 的时钟每秒慢 %2 微秒</translation>
    </message>
    <message>
        <source>%1 is set up beside the ensemble</source>
        <translation>%1 装好，还不在集群里</translation>
    </message>
    <message>
        <source>%1 is cut off from all servers</source>
        <translation>%1 与所有服务器切断</translation>
    </message>
    <message>
        <source>%1 reaches all servers again</source>
        <translation>%1 又能连到所有服务器</translation>
    </message>
    <message>
        <source>%1 closes its session</source>
        <translation>%1 关闭会话</translation>
    </message>
    <message>
        <source>%1 vanishes without a word</source>
        <translation>%1 不告而别</translation>
    </message>
    <message>
        <source>%1 asks for other members</source>
        <translation>%1 请求更换成员</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 请求：%2</translation>
    </message>
    <message>
        <source>%1: disk, link or clock changed</source>
        <translation>%1：磁盘、链路或时钟变了</translation>
    </message>
    <message>
        <source>%1 lets a session expire</source>
        <translation>%1 宣布会话过期</translation>
    </message>
    <message>
        <source>%1 goes over to new members</source>
        <translation>%1 换用新的成员表</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>连接已断</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>会话已过期</translation>
    </message>
    <message>
        <source>session closed</source>
        <translation>会话已关闭</translation>
    </message>
    <message>
        <source>No message has this number yet.</source>
        <translation>还没有这个编号的消息。</translation>
    </message>
    <message>
        <source>This message is not under way: it has arrived, or it was lost.</source>
        <translation>这条消息不在途中：已经到达，或已经丢失。</translation>
    </message>
    <message>
        <source>This message is held already.</source>
        <translation>这条消息已经被按住。</translation>
    </message>
    <message>
        <source>No such message is held.</source>
        <translation>没有这样被按住的消息。</translation>
    </message>
    <message>
        <source>No such time-out is running at this server now.</source>
        <translation>这台服务器现在没有这样的超时在计时。</translation>
    </message>
    <message>
        <source>A session expires by the leader&apos;s clock alone; crash or cut off its client instead.</source>
        <translation>会话只按领导者的时钟过期；请改为使客户端崩溃或隔断它。</translation>
    </message>
    <message>
        <source>The rule is so already.</source>
        <translation>规则本来就是这样。</translation>
    </message>
    <message>
        <source>sending votes again</source>
        <translation>重发选票</translation>
    </message>
    <message>
        <source>the final wait for a better vote</source>
        <translation>等待更好选票的最后等待</translation>
    </message>
    <message>
        <source>initLimit</source>
        <translation>initLimit</translation>
    </message>
    <message>
        <source>hearing of a quorum</source>
        <translation>听到法定人数的回应</translation>
    </message>
    <message>
        <source>hearing of the leader</source>
        <translation>听到领导者的消息</translation>
    </message>
    <message>
        <source>the next attempt to connect</source>
        <translation>下一次尝试连接</translation>
    </message>
    <message>
        <source>the observer&apos;s pause</source>
        <translation>观察者的停顿</translation>
    </message>
    <message>
        <source>the next look at sessions</source>
        <translation>下一次检查会话</translation>
    </message>
    <message>
        <source>the next look at containers</source>
        <translation>下一次检查容器节点</translation>
    </message>
    <message>
        <source>Message %1 is held back</source>
        <translation>消息 %1 被按住</translation>
    </message>
    <message>
        <source>Message %1 is let go</source>
        <translation>消息 %1 被放行</translation>
    </message>
    <message>
        <source>All held messages are let go</source>
        <translation>所有被按住的消息都被放行</translation>
    </message>
    <message>
        <source>A time-out of %1 fires now: %2</source>
        <translation>%1 的超时立即触发：%2</translation>
    </message>
    <message>
        <source>The rule %1 is on</source>
        <translation>规则 %1 打开</translation>
    </message>
    <message>
        <source>The rule %1 is off</source>
        <translation>规则 %1 关闭</translation>
    </message>
    <message>
        <source>crash %1</source>
        <translation>让 %1 崩溃</translation>
    </message>
    <message>
        <source>restart %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>let %1 go on</source>
        <translation>让 %1 继续</translation>
    </message>
    <message>
        <source>cut %1 off</source>
        <translation>隔离 %1</translation>
    </message>
    <message>
        <source>cut the link of %1 and %2</source>
        <translation>切断 %1 与 %2 的链路</translation>
    </message>
    <message>
        <source>heal the link of %1 and %2</source>
        <translation>修复 %1 与 %2 的链路</translation>
    </message>
    <message>
        <source>heal the network</source>
        <translation>修复网络</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>ZabLab</source>
        <translation>ZabLab</translation>
    </message>
</context>
<context>
    <name>zablab::BranchComparison</name>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已宕机</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>There is one course of events only. Go back and act: then there are two to compare.</source>
        <translation>目前只有一条进程。回到过去并操作一次，就有两条可以比较。</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>客户端 %1</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完好</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) cut</source>
        <translation>
            <numerusform>切断 %n 个方向</numerusform>
        </translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Now: the same on both sides</source>
        <translation>此刻：两边相同</translation>
    </message>
    <message numerus="yes">
        <source>Now: %n difference(s)</source>
        <translation>
            <numerusform>此刻：%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson has shown this course up to %1 only.</source>
        <translation>课程的这条进程只演示到 %1。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1，纪元 %2</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1，到 %2</translation>
    </message>
</context>
<context>
    <name>zablab::BranchMap</name>
    <message>
        <source>nobody leads</source>
        <translation>没有领导者</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 领导</translation>
    </message>
    <message>
        <source>%1; at its end, %2: %3</source>
        <translation>%1；末尾 %2：%3</translation>
    </message>
    <message>
        <source>%1, from %2 on; at its end, %3: %4</source>
        <translation>%1，从 %2 开始；末尾 %3：%4</translation>
    </message>
    <message>
        <source>Here another branch leaves: %1</source>
        <translation>另一个分支从这里分出：%1</translation>
    </message>
    <message>
        <source>Here this branch begins: %1</source>
        <translation>这个分支从这里开始：%1</translation>
    </message>
    <message>
        <source>rename a branch</source>
        <translation>重命名分支</translation>
    </message>
    <message>
        <source>The first course stays: the others hang from it.</source>
        <translation>最初的进程要保留：其他分支都挂在它上面。</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Removed: %1. Ctrl+Z brings it back.</source>
        <translation>已删除：%1。按 Ctrl+Z 可恢复。</translation>
    </message>
</context>
<context>
    <name>zablab::ChangeTable</name>
    <message>
        <source>Data trees</source>
        <translation>数据树</translation>
    </message>
    <message>
        <source>%1, the whole tree</source>
        <translation>%1，整棵树</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages, %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>at %1, the last instant at which anything happened</source>
        <translation>%1，最近一次有事发生的时刻</translation>
    </message>
</context>
<context>
    <name>zablab::EnsembleEditor</name>
    <message>
        <source>The seed has to be a whole number, 0 or more.</source>
        <translation>种子必须是不小于 0 的整数。</translation>
    </message>
    <message>
        <source>3 voters</source>
        <translation>3 台投票</translation>
    </message>
    <message>
        <source>5 voters</source>
        <translation>5 台投票</translation>
    </message>
    <message>
        <source>5 voters, 4 observers</source>
        <translation>5 台投票，4 台观察者</translation>
    </message>
    <message>
        <source>7 voters</source>
        <translation>7 台投票</translation>
    </message>
    <message>
        <source>5 voters, 20 observers</source>
        <translation>5 台投票，20 台观察者</translation>
    </message>
    <message>
        <source>100 servers</source>
        <translation>100 台服务器</translation>
    </message>
    <message>
        <source>three regions</source>
        <translation>三个地域</translation>
    </message>
    <message>
        <source>an orphan on S1</source>
        <translation>S1 上有孤儿事务</translation>
    </message>
    <message>
        <source>one far behind</source>
        <translation>一台落后很多</translation>
    </message>
    <message>
        <source>Weights count within groups only; put every voter into a group.</source>
        <translation>权重只在分组时有用；请把每台投票服务器放进一个组。</translation>
    </message>
    <message>
        <source>%1 is in no group; every voter needs one when some have one.</source>
        <translation>%1 不在任何组里；只要有分组，每台投票服务器都要有组。</translation>
    </message>
    <message>
        <source>Group %1 has no weight; give one of its servers a weight above 0.</source>
        <translation>第 %1 组没有权重；请给其中一台大于 0 的权重。</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>请填 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>The longest way is shorter than the shortest; make it at least %1.</source>
        <translation>最长用时比最短的还短；请至少填 %1。</translation>
    </message>
    <message>
        <source>The slowest sync is quicker than the quickest; make it at least %1.</source>
        <translation>最慢的落盘比最快的还快；请至少填 %1。</translation>
    </message>
    <message>
        <source>It is below minSessionTimeout; make it at least %1, or 0 for 20 ticks.</source>
        <translation>它小于 minSessionTimeout；请至少填 %1，或填 0 表示 20 个 tick。</translation>
    </message>
    <message>
        <source>All disks together hold more than a million transactions; take shorter stretches.</source>
        <translation>所有磁盘合计超过一百万个事务；请缩短各段。</translation>
    </message>
    <message>
        <source>No server starts with the run; let at least one.</source>
        <translation>没有一台服务器随运行启动；请至少让一台启动。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s); a quorum needs a majority of the groups</source>
        <translation>
            <numerusform>%n 台服务器；法定人数需要多数的组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s); a quorum has %1 of %2</source>
        <translation>
            <numerusform>%n 台服务器；法定人数为 %2 台中的 %1 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>zablab::GuaranteePanel</name>
    <message>
        <source>Leaders and epochs</source>
        <translation>领导者与纪元</translation>
    </message>
    <message>
        <source>Disk and quorum</source>
        <translation>磁盘与法定人数</translation>
    </message>
    <message>
        <source>Zab: one history</source>
        <translation>Zab：同一段历史</translation>
    </message>
    <message>
        <source>What clients rely on</source>
        <translation>客户端所依赖的</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已打破</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>%1 broken, %2 hold, %3 not put to the test yet</source>
        <translation>%1 个被打破，%2 个成立，%3 个还没有经受检验</translation>
    </message>
    <message>
        <source>%1 hold, %2 not put to the test yet</source>
        <translation>%1 个成立，%2 个还没有经受检验</translation>
    </message>
    <message>
        <source>broken at %1</source>
        <translation>在 %1 被打破</translation>
    </message>
    <message>
        <source>broken since %1, %2 times</source>
        <translation>自 %1 起被打破，共 %2 次</translation>
    </message>
    <message numerus="yes">
        <source>holds; checked %n time(s)</source>
        <translation>
            <numerusform>成立；检查过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>not put to the test yet: nothing has happened that could break it</source>
        <translation>还没有经受检验：没有发生过能打破它的事</translation>
    </message>
</context>
<context>
    <name>zablab::Inspector</name>
    <message>
        <source>Selected observer</source>
        <translation>选中的观察者</translation>
    </message>
    <message>
        <source>Selected server</source>
        <translation>选中的服务器</translation>
    </message>
    <message>
        <source>Selected message</source>
        <translation>选中的消息</translation>
    </message>
    <message>
        <source>It carries the vote of %1; %2 will compare it with its own.</source>
        <translation>它带着 %1 的选票；%2 会拿它和自己的比较。</translation>
    </message>
    <message>
        <source>%1 had</source>
        <translation>%1 原有的</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Selected client</source>
        <translation>选中的客户端</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>waiting requests</source>
        <translation>等待中的请求</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>选中的事件</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Selected transaction</source>
        <translation>选中的事务</translation>
    </message>
    <message>
        <source>Why does %1 not vote for …</source>
        <translation>%1 为什么不投……</translation>
    </message>
    <message>
        <source>It has been so since the run began.</source>
        <translation>运行一开始就是这样。</translation>
    </message>
    <message>
        <source>What set “%1”?</source>
        <translation>“%1”由什么决定？</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1，纪元 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>up</source>
        <translation>在运行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>serve clients</source>
        <translation>为客户端服务</translation>
    </message>
    <message>
        <source>a majority is</source>
        <translation>多数是</translation>
    </message>
    <message>
        <source>committed up to</source>
        <translation>已提交到</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已宕机</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Selected session</source>
        <translation>选中的会话</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Selected link</source>
        <translation>选中的链路</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>delayed by %1, loses %2 %</source>
        <translation>延迟 %1，丢失 %2 %</translation>
    </message>
    <message>
        <source>Selected guarantee</source>
        <translation>选中的保证</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已打破</translation>
    </message>
    <message>
        <source>over: the leader has let it expire</source>
        <translation>已过期：领导者不再等它</translation>
    </message>
    <message>
        <source>no leader counts</source>
        <translation>没有领导者在计时</translation>
    </message>
    <message>
        <source>waits for its answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>outcome unknown: connection lost</source>
        <translation>结果未知：连接断了</translation>
    </message>
    <message>
        <source>the server did not serve</source>
        <translation>服务器当时不提供服务</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>会话已过期</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>It has asked for nothing yet.</source>
        <translation>它还没有提出任何请求。</translation>
    </message>
    <message>
        <source>Requests, the newest first</source>
        <translation>请求，最新的在前</translation>
    </message>
    <message>
        <source>Selected vote</source>
        <translation>选中的选票</translation>
    </message>
    <message>
        <source>%1 in the tally of %2</source>
        <translation>%2 计票中的 %1</translation>
    </message>
    <message>
        <source>%1 has heard no vote of %2 in this round.</source>
        <translation>%1 在这一轮还没有收到 %2 的选票。</translation>
    </message>
    <message>
        <source>It counts: %2 votes for %1 too.</source>
        <translation>这一票算数：%2 也投给 %1。</translation>
    </message>
    <message>
        <source>It does not count: %2 votes for another than %1.</source>
        <translation>这一票不算数：%2 投的不是 %1。</translation>
    </message>
    <message>
        <source>Selected znode</source>
        <translation>选中的 znode</translation>
    </message>
    <message>
        <source>No server has it at this instant.</source>
        <translation>此刻没有服务器有它。</translation>
    </message>
    <message>
        <source>as told by</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>%1, not yet established</source>
        <translation>%1，尚未确立</translation>
    </message>
</context>
<context>
    <name>zablab::LessonCourse</name>
    <message>
        <source>The lesson has no step.</source>
        <translation>这一课没有步骤。</translation>
    </message>
    <message>
        <source>First your prediction: click a server or press its digit.</source>
        <translation>先预测：点一台服务器，或按它的数字。</translation>
    </message>
    <message>
        <source>First your prediction: choose an answer.</source>
        <translation>先预测：选一个答案。</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>揭晓答案</translation>
    </message>
    <message>
        <source>the model answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Back on the lesson&apos;s own course; what you did is kept in Branches.</source>
        <translation>回到了课程原来的进程；你做的留在“分支”里。</translation>
    </message>
    <message>
        <source>Back to the beginning of this step; once more for the step before it.</source>
        <translation>回到这一步的开头；再按一次，到前一步。</translation>
    </message>
</context>
<context>
    <name>zablab::Run</name>
    <message>
        <source>The seed has to be a whole number, 0 or more.</source>
        <translation>种子必须是不小于 0 的整数。</translation>
    </message>
    <message>
        <source>There is no lesson %1.</source>
        <translation>没有 %1 这一课。</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已宕机</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1, %2, last zxid %3</source>
        <translation>%1，%2，最后的 zxid %3</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n answer(s)</source>
        <translation>
            <numerusform>在等 %n 个回复</numerusform>
        </translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>连着 %1</translation>
    </message>
    <message>
        <source>does not know what became of its request</source>
        <translation>不知道请求结果如何</translation>
    </message>
    <message>
        <source>%1 does not serve</source>
        <translation>%1 不提供服务</translation>
    </message>
    <message>
        <source>Nothing but heartbeats happens in the next minute.</source>
        <translation>接下来一分钟里只有心跳。</translation>
    </message>
    <message>
        <source>%1. A new branch begins here; the old future is kept.</source>
        <translation>%1。从这里开出新分支，原来的未来保留着。</translation>
    </message>
    <message>
        <source>Select a server first: click it or press its digit.</source>
        <translation>先选一台服务器：点它，或按它的数字。</translation>
    </message>
    <message>
        <source>Choose the servers of one side: at least one, and not all of them.</source>
        <translation>请选出一边的服务器：至少一台，但不能是全部。</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Nothing is cut.</source>
        <translation>没有被切断的链路。</translation>
    </message>
    <message>
        <source>There is no client; add one first.</source>
        <translation>还没有客户端，请先添加一个。</translation>
    </message>
    <message>
        <source>Act now: whatever you do here begins a branch, and the old future is kept.</source>
        <translation>现在动手：在这里做的任何事都会开出分支，原来的未来保留着。</translation>
    </message>
    <message>
        <source>a new sandbox</source>
        <translation>新的自由实验</translation>
    </message>
    <message>
        <source>open a run that was found</source>
        <translation>打开搜索到的运行</translation>
    </message>
    <message>
        <source>open a lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <source>to the welcome page</source>
        <translation>回到欢迎页</translation>
    </message>
    <message>
        <source>another branch</source>
        <translation>切换分支</translation>
    </message>
    <message>
        <source>This run cannot be opened. %1</source>
        <translation>无法打开这次运行。%1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of this run could not be carried out here and were left out: it was made by another version.</source>
        <translation>
            <numerusform>这次运行有 %n 个操作在此无法执行，已略过：它由另一个版本生成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This run was made by another version (%1): %n branch(es) go another way here.</source>
        <translation>
            <numerusform>这次运行由另一个版本（%1）生成：有 %n 个分支在此走向不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson of this run is not here or has changed: it is open as a sandbox.</source>
        <translation>这次运行所属的课程不在此处或已改动：已作为自由实验打开。</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>已打开：%1</translation>
    </message>
    <message>
        <source>None of that kind comes in the next minute.</source>
        <translation>接下来一分钟里没有这类事件。</translation>
    </message>
    <message>
        <source>None of that kind comes in this step of the lesson.</source>
        <translation>课程的这一步里没有这类事件。</translation>
    </message>
    <message>
        <source>None of that kind came before.</source>
        <translation>在此之前没有这类事件。</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es) go another way here than where this run was written.</source>
        <translation>
            <numerusform>有 %n 个分支在此走向与写下这次运行时不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new sandbox. The run before is kept: Ctrl+Z brings it back.</source>
        <translation>新的沙盒已开始。之前的运行已保留：按 Ctrl+Z 可以回到它。</translation>
    </message>
    <message>
        <source>Original run</source>
        <translation>最初的运行</translation>
    </message>
</context>
<context>
    <name>zablab::RunFiles</name>
    <message>
        <source>Save the run</source>
        <translation>保存运行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Runs of ZabLab (*%1)</source>
        <translation>ZabLab 运行文件 (*%1)</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>This run cannot be opened. %1</source>
        <translation>无法打开这次运行。%1</translation>
    </message>
    <message>
        <source>Only a file of this machine can be opened.</source>
        <translation>只能打开本机上的文件。</translation>
    </message>
</context>
<context>
    <name>zablab::RunKeeper</name>
    <message>
        <source>Runs cannot be kept in %1: they are lost when the window closes.</source>
        <translation>无法在 %1 中自动保存运行：关闭窗口后会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>Sandbox, %n server(s)</source>
        <translation>
            <numerusform>自由实验，%n 台服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · at %2</source>
        <translation>%1 · 停在 %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n branch(es)</source>
        <translation>
            <numerusform> · %n 个分支</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window has this run already.</source>
        <translation>另一个窗口已经打开了这次运行。</translation>
    </message>
    <message>
        <source>the run you left</source>
        <translation>上次离开时的运行</translation>
    </message>
    <message>
        <source>The run could not be kept: %1</source>
        <translation>无法自动保存运行：%1</translation>
    </message>
</context>
<context>
    <name>zablab::RunUntil</name>
    <message>
        <source>a leader is established</source>
        <translation>领导者确立</translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>没有领导者</translation>
    </message>
    <message>
        <source>a split vote: two candidates with two votes each</source>
        <translation>选票分裂：两个候选者各得至少两票</translation>
    </message>
    <message>
        <source>a chosen server leads</source>
        <translation>指定的服务器成为领导者</translation>
    </message>
    <message>
        <source>a transaction is committed</source>
        <translation>事务被提交</translation>
    </message>
    <message>
        <source>a leader falls with an open proposal (orphan)</source>
        <translation>领导者倒下时仍有未提交的提案（孤儿提案）</translation>
    </message>
    <message>
        <source>a log is truncated (TRUNC)</source>
        <translation>日志被截断（TRUNC）</translation>
    </message>
    <message>
        <source>a session expires</source>
        <translation>会话过期</translation>
    </message>
    <message>
        <source>all servers are synchronized</source>
        <translation>所有服务器同步完成</translation>
    </message>
    <message>
        <source>a guarantee breaks</source>
        <translation>某项保证被破坏</translation>
    </message>
    <message>
        <source>nothing is in flight</source>
        <translation>没有在途消息</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 领导</translation>
    </message>
    <message>
        <source>%1 is committed</source>
        <translation>%1 被提交</translation>
    </message>
    <message>
        <source>A zxid is an epoch and a counter: 0x1:5. Left empty, any transaction counts.</source>
        <translation>zxid 由纪元和计数器组成：0x1:5。留空则任何事务都算。</translation>
    </message>
    <message>
        <source>First your prediction: then time goes on.</source>
        <translation>先给出你的预测，时间才会继续。</translation>
    </message>
    <message>
        <source>This step of the lesson ends here.</source>
        <translation>课程的这一步到此为止。</translation>
    </message>
    <message>
        <source>%1: at %2, %3 later.</source>
        <translation>%1：在 %2，%3之后。</translation>
    </message>
    <message>
        <source>%1: not in what this step of the lesson shows.</source>
        <translation>%1：课程的这一步里没有发生。</translation>
    </message>
    <message>
        <source>%1: that is so now, and does not come about anew within %2.</source>
        <translation>%1：现在已是如此，%2内不会再次发生。</translation>
    </message>
    <message>
        <source>%1: not within %2. The cursor stays where it was.</source>
        <translation>%1：%2内没有发生。光标留在原处。</translation>
    </message>
    <message>
        <source>Cancelled; the cursor stays where it was.</source>
        <translation>已取消；光标留在原处。</translation>
    </message>
    <message>
        <source>%1? Looking at %2</source>
        <translation>%1？正在看 %2</translation>
    </message>
</context>
<context>
    <name>zablab::SeedSearch</name>
    <message>
        <source>a split vote: all have voted, and nobody has a majority</source>
        <translation>选票分散：都投了票，却没有人过半</translation>
    </message>
    <message>
        <source>a better vote comes during the final wait</source>
        <translation>最后等待期间来了更好的选票</translation>
    </message>
    <message>
        <source>a late joiner follows a leader that the others elected</source>
        <translation>迟到者直接跟随别人选出的领导者</translation>
    </message>
    <message>
        <source>a leader is elected and gets no quorum in time</source>
        <translation>当选的领导者未能及时凑齐法定人数</translation>
    </message>
    <message>
        <source>a stale leader: two servers lead at once</source>
        <translation>旧领导者仍在：同时有两台在领导</translation>
    </message>
    <message>
        <source>a leader loses its quorum</source>
        <translation>领导者失去法定人数</translation>
    </message>
    <message>
        <source>an orphan is committed by the next leader</source>
        <translation>孤儿事务被下一任领导者提交</translation>
    </message>
    <message>
        <source>an orphan is cut off</source>
        <translation>孤儿事务被截断</translation>
    </message>
    <message>
        <source>a leader orders TRUNC</source>
        <translation>领导者下令 TRUNC</translation>
    </message>
    <message>
        <source>a learner gets SNAP</source>
        <translation>学习者收到 SNAP</translation>
    </message>
    <message>
        <source>a session expires</source>
        <translation>会话过期</translation>
    </message>
    <message>
        <source>a session moves to another server</source>
        <translation>会话移到另一台服务器</translation>
    </message>
    <message>
        <source>ConnectionLost, and yet the write is committed</source>
        <translation>ConnectionLost，但写入其实已提交</translation>
    </message>
    <message>
        <source>a watch fires</source>
        <translation>监视被触发</translation>
    </message>
    <message>
        <source>a server refuses a client that has seen more</source>
        <translation>服务器拒绝见过更新数据的客户端</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) so far…</source>
        <translation>
            <numerusform>已看 %n 个运行……</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在寻找……</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n run(s).</source>
        <translation>
            <numerusform>看过 %n 个运行后停止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found after %n run(s).</source>
        <translation>
            <numerusform>看过 %n 个运行后找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found in %n run(s); allow more faults, or take another ensemble.</source>
        <translation>
            <numerusform>%n 个运行中没有找到；可多允许些故障，或换一个集群。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zablab::SessionTable</name>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>no leader counts</source>
        <translation>没有领导者在计时</translation>
    </message>
    <message numerus="yes">
        <source>%n ephemeral node(s)</source>
        <translation>
            <numerusform>%n 个临时节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched path(s)</source>
        <translation>
            <numerusform>%n 个监听路径</numerusform>
        </translation>
    </message>
    <message>
        <source>session %1 of %2 at %3: %4, %5</source>
        <translation>%2 在 %3 的会话 %1：%4，%5</translation>
    </message>
    <message>
        <source>Session %1 of %2</source>
        <translation>%2 的会话 %1</translation>
    </message>
    <message>
        <source>time-out %1, opened at %2, last heard at %3</source>
        <translation>超时 %1，开始于 %2，最近一次听到于 %3</translation>
    </message>
    <message>
        <source>; over since %1 with %2</source>
        <translation>；%1 随 %2 结束</translation>
    </message>
    <message>
        <source>Ephemeral nodes</source>
        <translation>临时节点</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted with it</source>
        <translation>
            <numerusform>随之删除了 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Watches at %1</source>
        <translation>在 %1 上的监听</translation>
    </message>
    <message>
        <source>Watch events, the newest first</source>
        <translation>监听事件，最新的在前</translation>
    </message>
    <message>
        <source>%1 left at %2</source>
        <translation>%2 处还剩 %1</translation>
    </message>
</context>
<context>
    <name>zablab::ToolBox</name>
    <message>
        <source>%1 waits for nothing now.</source>
        <translation>%1 现在没有在等待什么。</translation>
    </message>
    <message>
        <source>%1, and now the other end</source>
        <translation>%1，再点另一端</translation>
    </message>
    <message>
        <source>Click a link, or one of its servers.</source>
        <translation>请点一条链路，或它的一台服务器。</translation>
    </message>
    <message>
        <source>A server has no link to itself; click another one.</source>
        <translation>服务器与自己之间没有链路；请点另一台。</translation>
    </message>
    <message>
        <source>Nothing gets from %1 to %2 already.</source>
        <translation>%1 到 %2 本来就已不通。</translation>
    </message>
    <message>
        <source>Click the server that %1 is to move to.</source>
        <translation>请点 %1 要移到的服务器。</translation>
    </message>
    <message>
        <source>No client is connected to %1; connect one first.</source>
        <translation>没有客户端连接到 %1；请先连接一个。</translation>
    </message>
    <message>
        <source>Click a client, or the server that it is connected to.</source>
        <translation>点一个客户端，或它所连接的服务器。</translation>
    </message>
    <message>
        <source>%1, and now the server that it is to move to</source>
        <translation>%1，再点它要移到的服务器</translation>
    </message>
    <message>
        <source>Click a message on its way; step until one is.</source>
        <translation>请点一条途中的消息；单步前进直到出现一条。</translation>
    </message>
    <message>
        <source>Click a server.</source>
        <translation>请点一台服务器。</translation>
    </message>
    <message>
        <source>Hand: select</source>
        <translation>手：选择</translation>
    </message>
    <message>
        <source>Crash or restart</source>
        <translation>宕机或重启</translation>
    </message>
    <message>
        <source>Click a server to crash it, or to start it again.</source>
        <translation>点一台服务器：使它宕机，或重新启动它。</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Click a server to stop it as a long garbage collection would.</source>
        <translation>点一台服务器：像长时间垃圾回收那样停住它。</translation>
    </message>
    <message>
        <source>Lose the disk</source>
        <translation>丢失磁盘</translation>
    </message>
    <message>
        <source>Click a crashed server: it will come up as one that has never run.</source>
        <translation>点一台已宕机的服务器：它再启动时就像从未运行过。</translation>
    </message>
    <message>
        <source>Slow disk</source>
        <translation>慢磁盘</translation>
    </message>
    <message>
        <source>Click a server: its disk takes so many times as long, or is as usual again.</source>
        <translation>点一台服务器：它的磁盘慢这么多倍，再点恢复正常。</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>时钟漂移</translation>
    </message>
    <message>
        <source>Click a server: its clock gains or loses so much, or runs right again.</source>
        <translation>点一台服务器：它的时钟快或慢这么多，再点恢复准确。</translation>
    </message>
    <message>
        <source>Votes arrive twice</source>
        <translation>选票重复到达</translation>
    </message>
    <message>
        <source>Click a server: every vote that it sends arrives twice for a while.</source>
        <translation>点一台服务器：一段时间内它发出的每张选票都到达两次。</translation>
    </message>
    <message>
        <source>Fire a time-out</source>
        <translation>触发超时</translation>
    </message>
    <message>
        <source>Touch a server&apos;s arc: the time-out that it shows ends now.</source>
        <translation>点服务器的弧：它所显示的超时立即到期。</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Click the stage: a new server starts; a reconfiguration makes it a member.</source>
        <translation>点舞台：启动一台新服务器；要成为成员还需重新配置。</translation>
    </message>
    <message>
        <source>Cut a link</source>
        <translation>切断链路</translation>
    </message>
    <message>
        <source>Click a link, or its two servers one after the other; again to heal it.</source>
        <translation>点一条链路，或先后点它的两台服务器；再点一次修复。</translation>
    </message>
    <message>
        <source>Cut one way</source>
        <translation>单向切断</translation>
    </message>
    <message>
        <source>Click the sender, then the receiver; or a link near its sender.</source>
        <translation>先点发送方，再点接收方；或点链路上靠近发送方的一端。</translation>
    </message>
    <message>
        <source>Draw a wall</source>
        <translation>画一道墙</translation>
    </message>
    <message>
        <source>Draw a line through the ensemble: what stands on either side of it is cut off.</source>
        <translation>画一条线穿过集群：线两侧的服务器互相隔断。</translation>
    </message>
    <message>
        <source>Slow or lossy link</source>
        <translation>慢链路或丢包链路</translation>
    </message>
    <message>
        <source>Click a link, or its two servers one after the other; again for as usual.</source>
        <translation>点一条链路，或先后点它的两台服务器；再点一次恢复正常。</translation>
    </message>
    <message>
        <source>Hold a message</source>
        <translation>按住一条消息</translation>
    </message>
    <message>
        <source>Click a message on its way: it waits, and all behind it, until you let it go.</source>
        <translation>点一条途中的消息：它和排在它后面的消息都停住，直到你放行。</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Click a link or a client to heal it, anything else to heal everything.</source>
        <translation>点链路或客户端只修复它；点别处修复全部。</translation>
    </message>
    <message>
        <source>Connect a new client</source>
        <translation>连接新客户端</translation>
    </message>
    <message>
        <source>Click the server that it is to connect to.</source>
        <translation>点它要连接的服务器。</translation>
    </message>
    <message>
        <source>create</source>
        <translation>create</translation>
    </message>
    <message>
        <source>set</source>
        <translation>set</translation>
    </message>
    <message>
        <source>get</source>
        <translation>get</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>exists</translation>
    </message>
    <message>
        <source>children</source>
        <translation>children</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>watch</translation>
    </message>
    <message>
        <source>multi</source>
        <translation>multi</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>sync</translation>
    </message>
    <message>
        <source>Move a client</source>
        <translation>移动客户端</translation>
    </message>
    <message>
        <source>Click a client, then the server that it is to move to.</source>
        <translation>先点客户端，再点它要移到的服务器。</translation>
    </message>
    <message>
        <source>Close its session</source>
        <translation>关闭它的会话</translation>
    </message>
    <message>
        <source>Crash a client</source>
        <translation>使客户端崩溃</translation>
    </message>
    <message>
        <source>Click a client: it vanishes, and its session lives until it expires.</source>
        <translation>点一个客户端：它消失了，它的会话仍活到过期为止。</translation>
    </message>
    <message>
        <source>Cut off a client</source>
        <translation>隔断客户端</translation>
    </message>
    <message>
        <source>Click a client to cut it off from all servers; again to heal it.</source>
        <translation>点一个客户端：使它与所有服务器隔断；再点一次修复。</translation>
    </message>
    <message>
        <source>Run a recipe</source>
        <translation>运行一个范例</translation>
    </message>
    <message>
        <source>Click a client: it runs a lock, a service registry or a configuration.</source>
        <translation>点一个客户端：让它运行分布式锁、服务注册或配置管理。</translation>
    </message>
    <message>
        <source>Select a server first: click it or press its digit.</source>
        <translation>请先选择一台服务器：点它，或按它的数字键。</translation>
    </message>
    <message>
        <source>Draw the line so that servers stand on both of its sides.</source>
        <translation>画线时要让两侧都有服务器。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>宕机</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Disk as fast as usual</source>
        <translation>磁盘恢复正常速度</translation>
    </message>
    <message>
        <source>Clock runs right</source>
        <translation>时钟恢复准确</translation>
    </message>
    <message>
        <source>Its votes arrive twice</source>
        <translation>它的选票重复到达</translation>
    </message>
    <message>
        <source>Fire now: %1</source>
        <translation>立即触发：%1</translation>
    </message>
    <message>
        <source>Cut it off from all others</source>
        <translation>与其他服务器全部隔断</translation>
    </message>
    <message>
        <source>Heal the link to %1</source>
        <translation>修复到 %1 的链路</translation>
    </message>
    <message>
        <source>Cut the link to %1</source>
        <translation>切断到 %1 的链路</translation>
    </message>
    <message>
        <source>Cut only %1 → %2</source>
        <translation>只切断 %1 → %2</translation>
    </message>
    <message>
        <source>Cut the link</source>
        <translation>切断这条链路</translation>
    </message>
    <message>
        <source>Heal the link</source>
        <translation>修复这条链路</translation>
    </message>
    <message>
        <source>This link is as usual.</source>
        <translation>这条链路本来就正常。</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移到 %1</translation>
    </message>
    <message>
        <source>Heal its links</source>
        <translation>修复它的链路</translation>
    </message>
    <message>
        <source>Cut it off from all servers</source>
        <translation>与所有服务器隔断</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hold it back</source>
        <translation>按住</translation>
    </message>
    <message>
        <source>Let all held messages go</source>
        <translation>放行所有被按住的消息</translation>
    </message>
    <message>
        <source>Heal everything</source>
        <translation>修复全部</translation>
    </message>
    <message>
        <source>Select</source>
        <comment>beside its sign</comment>
        <translation>选择</translation>
    </message>
    <message>
        <source>Crash</source>
        <comment>beside its sign</comment>
        <translation>宕机</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>beside its sign</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>No disk</source>
        <comment>beside its sign</comment>
        <translation>丢磁盘</translation>
    </message>
    <message>
        <source>Slow disk</source>
        <comment>beside its sign</comment>
        <translation>慢磁盘</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>beside its sign</comment>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Twice</source>
        <comment>beside its sign</comment>
        <translation>重复票</translation>
    </message>
    <message>
        <source>Time-out</source>
        <comment>beside its sign</comment>
        <translation>超时</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>beside its sign</comment>
        <translation>加机器</translation>
    </message>
    <message>
        <source>Cut</source>
        <comment>beside its sign</comment>
        <translation>断链路</translation>
    </message>
    <message>
        <source>One way</source>
        <comment>beside its sign</comment>
        <translation>单向断</translation>
    </message>
    <message>
        <source>Wall</source>
        <comment>beside its sign</comment>
        <translation>画墙</translation>
    </message>
    <message>
        <source>Slow link</source>
        <comment>beside its sign</comment>
        <translation>慢链路</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>beside its sign</comment>
        <translation>按住</translation>
    </message>
    <message>
        <source>Heal</source>
        <comment>beside its sign</comment>
        <translation>修复</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>beside its sign</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>create</source>
        <comment>beside its sign</comment>
        <translation>create</translation>
    </message>
    <message>
        <source>set</source>
        <comment>beside its sign</comment>
        <translation>set</translation>
    </message>
    <message>
        <source>get</source>
        <comment>beside its sign</comment>
        <translation>get</translation>
    </message>
    <message>
        <source>exists</source>
        <comment>beside its sign</comment>
        <translation>exists</translation>
    </message>
    <message>
        <source>children</source>
        <comment>beside its sign</comment>
        <translation>children</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>beside its sign</comment>
        <translation>delete</translation>
    </message>
    <message>
        <source>watch</source>
        <comment>beside its sign</comment>
        <translation>watch</translation>
    </message>
    <message>
        <source>multi</source>
        <comment>beside its sign</comment>
        <translation>multi</translation>
    </message>
    <message>
        <source>sync</source>
        <comment>beside its sign</comment>
        <translation>sync</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>beside its sign</comment>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>beside its sign</comment>
        <translation>关会话</translation>
    </message>
    <message>
        <source>Cut off</source>
        <comment>beside its sign</comment>
        <translation>断客户</translation>
    </message>
    <message>
        <source>Recipe</source>
        <comment>beside its sign</comment>
        <translation>范例</translation>
    </message>
    <message>
        <source>A click: %1</source>
        <translation>点击后：%1</translation>
    </message>
</context>
<context>
    <name>zablab::ToolOptions</name>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>请填 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>A path has no empty part and no / at its end: /a/b.</source>
        <translation>路径中不能有空段，末尾不能有 /：例如 /a/b。</translation>
    </message>
    <message>
        <source>A path begins with /: write for instance /demo.</source>
        <translation>路径以 / 开头：例如 /demo。</translation>
    </message>
    <message>
        <source>Write parts with semicolons between them, for instance: create /a &quot;1&quot;; set /b &quot;2&quot;; delete /c. Here: %1</source>
        <translation>各部分之间用分号隔开，例如：create /a &quot;1&quot;; set /b &quot;2&quot;; delete /c。这里的问题：%1</translation>
    </message>
</context>
<context>
    <name>zablab::TreeTable</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>no leader: compared with %1, which is furthest</source>
        <translation>没有领导者：与最靠前的 %1 相比</translation>
    </message>
    <message>
        <source>%1, tree up to %2</source>
        <translation>%1，数据树至 %2</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>No server has this node now.</source>
        <translation>现在没有服务器有这个节点。</translation>
    </message>
    <message>
        <source>not at</source>
        <translation>没有它的有</translation>
    </message>
    <message>
        <source>tree of the leader %1</source>
        <translation>领导者 %1 的树</translation>
    </message>
</context>
<context>
    <name>zablab::UndoHistory</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>zablab::scene::TransactionItem</name>
    <message>
        <source>Write a zxid as epoch:counter, for instance 0x1:3.</source>
        <translation>请写成 纪元:计数，例如 0x1:3。</translation>
    </message>
    <message>
        <source>Nobody has proposed 0x%1:%2 so far.</source>
        <translation>至此没有人提出过 0x%1:%2。</translation>
    </message>
    <message>
        <source>Counter 0 is the beginning of an epoch, not a transaction.</source>
        <translation>计数 0 是纪元的开头，不是事务。</translation>
    </message>
</context>
</TS>
