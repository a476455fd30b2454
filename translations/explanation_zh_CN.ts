<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Explanation</name>
    <message>
        <source>the run begins, with seed %1</source>
        <extracomment>run.started</extracomment>
        <translation>运行开始，种子 %1</translation>
    </message>
    <message>
        <source>command %1 of the run is carried out</source>
        <extracomment>command.given</extracomment>
        <translation>执行本次运行的第 %1 条命令</translation>
    </message>
    <message>
        <source>%1 started with a log up to %2, accepted epoch %3, current epoch %4</source>
        <extracomment>server.started</extracomment>
        <translation>%1 启动：日志到 %2，已接受的纪元 %3，当前纪元 %4</translation>
    </message>
    <message>
        <source>%1 started with an empty disk</source>
        <extracomment>server.started.empty</extracomment>
        <translation>%1 启动，磁盘是空的</translation>
    </message>
    <message>
        <source>%1 crashed; all of its log is on disk</source>
        <extracomment>server.crashed</extracomment>
        <translation>%1 宕机；它的日志都已落盘</translation>
    </message>
    <message>
        <source>%1 crashed; its log reached %2 but only %3 was on disk, the rest is lost</source>
        <extracomment>server.crashed.lost</extracomment>
        <translation>%1 宕机；日志写到 %2，但只有到 %3 的部分落了盘，其余丢失</translation>
    </message>
    <message>
        <source>%1 is paused: it reads nothing and no time-out of its own expires</source>
        <extracomment>server.paused</extracomment>
        <translation>%1 被暂停：不再读取消息，自己的定时器也不再到期</translation>
    </message>
    <message>
        <source>%1 goes on after its pause</source>
        <extracomment>server.resumed</extracomment>
        <translation>%1 暂停结束，继续运行</translation>
    </message>
    <message>
        <source>%1 sends to %2: its vote for %3 (zxid %4, epoch %5, round %6)</source>
        <extracomment>message.sent.vote</extracomment>
        <translation>%1 发给 %2：它投 %3（zxid %4，纪元 %5，第 %6 轮）</translation>
    </message>
    <message>
        <source>%1 has no vote and asks %2 for its own</source>
        <extracomment>message.sent.novote</extracomment>
        <translation>%1 没有选票，向 %2 询问</translation>
    </message>
    <message>
        <source>%1 sends to %2: %3 %4</source>
        <extracomment>message.sent.request</extracomment>
        <translation>%1 发给 %2：%3 %4</translation>
    </message>
    <message>
        <source>%1 sends to %2: %3 is done, at zxid %4</source>
        <extracomment>message.sent.reply</extracomment>
        <translation>%1 发给 %2：%3 已完成，zxid %4</translation>
    </message>
    <message>
        <source>%1 sends to %2: %3 failed with %4</source>
        <extracomment>message.sent.error</extracomment>
        <translation>%1 发给 %2：%3 失败，错误 %4</translation>
    </message>
    <message>
        <source>%1 sends to %2: %3</source>
        <extracomment>message.sent.plain</extracomment>
        <translation>%1 发给 %2：%3</translation>
    </message>
    <message>
        <source>%2 receives from %1: its vote for %3 (zxid %4, epoch %5, round %6)</source>
        <extracomment>message.delivered.vote</extracomment>
        <translation>%2 收到 %1 的选票：投 %3（zxid %4，纪元 %5，第 %6 轮）</translation>
    </message>
    <message>
        <source>%2 hears from %1, which has no vote and asks</source>
        <extracomment>message.delivered.novote</extracomment>
        <translation>%2 收到 %1 的询问，%1 没有选票</translation>
    </message>
    <message>
        <source>%2 receives from %1: %3 %4</source>
        <extracomment>message.delivered.request</extracomment>
        <translation>%2 收到 %1 发来的 %3 %4</translation>
    </message>
    <message>
        <source>%2 receives from %1: %3 is done, at zxid %4</source>
        <extracomment>message.delivered.reply</extracomment>
        <translation>%2 收到 %1 的答复：%3 已完成，zxid %4</translation>
    </message>
    <message>
        <source>%2 receives from %1: %3 failed with %4</source>
        <extracomment>message.delivered.error</extracomment>
        <translation>%2 收到 %1 的答复：%3 失败，错误 %4</translation>
    </message>
    <message>
        <source>%2 receives from %1: %3</source>
        <extracomment>message.delivered.plain</extracomment>
        <translation>%2 收到 %1 发来的 %3</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 runs into the cut; TCP keeps it and tries again</source>
        <extracomment>message.blocked</extracomment>
        <translation>%1 发往 %2 的 %3 撞上断开处；TCP 保留它，稍后重试</translation>
    </message>
    <message>
        <source>the link is whole again: TCP sends %3 from %1 to %2 once more</source>
        <extracomment>message.retransmitted</extracomment>
        <translation>链路恢复：TCP 把 %1 发往 %2 的 %3 重发一次</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 is lost: the connection was closed</source>
        <extracomment>message.lost.closed</extracomment>
        <translation>%1 发往 %2 的 %3 丢失：连接已关闭</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 is lost: %2 crashed</source>
        <extracomment>message.lost.receiver</extracomment>
        <translation>%1 发往 %2 的 %3 丢失：%2 宕机</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 is lost: %1 crashed</source>
        <extracomment>message.lost.sender</extracomment>
        <translation>%1 发往 %2 的 %3 丢失：%1 宕机</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 is lost: they are not connected</source>
        <extracomment>message.lost.unconnected</extracomment>
        <translation>%1 发往 %2 的 %3 丢失：两者没有连接</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 is lost in the network</source>
        <extracomment>message.lost.network</extracomment>
        <translation>%1 发往 %2 的 %3 在网络中丢失</translation>
    </message>
    <message>
        <source>%1 and %2 are connected for elections</source>
        <extracomment>connection.opened.election</extracomment>
        <translation>%1 与 %2 建立了选举连接</translation>
    </message>
    <message>
        <source>%1 and %2 are connected as learner and leader</source>
        <extracomment>connection.opened.quorum</extracomment>
        <translation>%1 与 %2 建立了学习者与领导者之间的连接</translation>
    </message>
    <message>
        <source>%1 and %2 are connected as client and server</source>
        <extracomment>connection.opened.client</extracomment>
        <translation>%1 与 %2 建立了客户端与服务器之间的连接</translation>
    </message>
    <message>
        <source>%1 cannot connect to %2: refused</source>
        <extracomment>connection.failed.refused</extracomment>
        <translation>%1 连不上 %2：被拒绝</translation>
    </message>
    <message>
        <source>%1 cannot connect to %2: no answer in time</source>
        <extracomment>connection.failed.timedout</extracomment>
        <translation>%1 连不上 %2：限时内没有回应</translation>
    </message>
    <message>
        <source>%1 notices that its election connection with %2 is closed</source>
        <extracomment>connection.closed.election</extracomment>
        <translation>%1 发现与 %2 的选举连接已断开</translation>
    </message>
    <message>
        <source>%1 notices that its connection with %2 is closed</source>
        <extracomment>connection.closed.quorum</extracomment>
        <translation>%1 发现与 %2 的连接已断开</translation>
    </message>
    <message>
        <source>%1 notices that its client connection with %2 is closed</source>
        <extracomment>connection.closed.client</extracomment>
        <translation>%1 发现与 %2 的客户端连接已断开</translation>
    </message>
    <message>
        <source>nothing gets from %1 to %2 any more</source>
        <extracomment>link.cut</extracomment>
        <translation>从 %1 到 %2 的消息从此不通</translation>
    </message>
    <message>
        <source>messages get from %1 to %2 again</source>
        <extracomment>link.healed</extracomment>
        <translation>从 %1 到 %2 的消息又通了</translation>
    </message>
    <message>
        <source>%1 will send its vote again in %3 if it hears nothing</source>
        <extracomment>timer.set.notification</extracomment>
        <translation>如果一直没有消息，%1 将在 %3 后重发选票</translation>
    </message>
    <message>
        <source>%1 waits %3 for a better vote</source>
        <extracomment>timer.set.finalize</extracomment>
        <translation>%1 等 %3，看有没有更好的选票</translation>
    </message>
    <message>
        <source>%1 gives its learners %3 to connect and synchronize</source>
        <extracomment>timer.set.init</extracomment>
        <translation>%1 给学习者 %3 来连接并同步</translation>
    </message>
    <message>
        <source>%1 sends its next PINGs in %3</source>
        <extracomment>timer.set.tick</extracomment>
        <translation>%1 将在 %3 后发出下一批 PING</translation>
    </message>
    <message>
        <source>%1 gives its leader up if it hears nothing for %3</source>
        <extracomment>timer.set.read</extracomment>
        <translation>如果 %3 内没有消息，%1 就放弃它的领导者</translation>
    </message>
    <message>
        <source>%1 tries to reach its leader again in %3</source>
        <extracomment>timer.set.retry</extracomment>
        <translation>%1 将在 %3 后再次尝试连接领导者</translation>
    </message>
    <message>
        <source>%1, an observer, begins to look for a leader in %3</source>
        <extracomment>timer.set.delay</extracomment>
        <translation>观察者 %1 将在 %3 后开始寻找领导者</translation>
    </message>
    <message>
        <source>%1 has heard no vote for long enough</source>
        <extracomment>timer.fired.notification</extracomment>
        <translation>%1 很久没有听到选票了</translation>
    </message>
    <message>
        <source>%1 has waited, and no better vote came</source>
        <extracomment>timer.fired.finalize</extracomment>
        <translation>%1 等完了，没有出现更好的选票</translation>
    </message>
    <message>
        <source>%1 has waited initLimit for its learners</source>
        <extracomment>timer.fired.init</extracomment>
        <translation>%1 等学习者已满 initLimit</translation>
    </message>
    <message>
        <source>it is time for the heartbeat of %1</source>
        <extracomment>timer.fired.tick</extracomment>
        <translation>%1 该发心跳了</translation>
    </message>
    <message>
        <source>%1 has heard nothing from its leader for the whole time-out</source>
        <extracomment>timer.fired.read</extracomment>
        <translation>%1 在整个超时时间内没有听到领导者的消息</translation>
    </message>
    <message>
        <source>%1 tries again to reach its leader</source>
        <extracomment>timer.fired.retry</extracomment>
        <translation>%1 再次尝试连接领导者</translation>
    </message>
    <message>
        <source>%1, an observer, has waited long enough</source>
        <extracomment>timer.fired.delay</extracomment>
        <translation>观察者 %1 等够了</translation>
    </message>
    <message>
        <source>the disk of %1 makes its log safe up to %2, which takes %3</source>
        <extracomment>disk.started</extracomment>
        <translation>%1 的磁盘开始把日志落盘到 %2，需要 %3</translation>
    </message>
    <message>
        <source>the log of %1 is on disk up to %2</source>
        <extracomment>disk.synced</extracomment>
        <translation>%1 的日志已落盘到 %2</translation>
    </message>
    <message>
        <source>%1 asks for %2</source>
        <extracomment>client.asked</extracomment>
        <translation>%1 请求 %2</translation>
    </message>
    <message>
        <source>%1 has its answer</source>
        <extracomment>client.told.ok</extracomment>
        <translation>%1 得到了答复</translation>
    </message>
    <message>
        <source>%1 is told that it failed: %2</source>
        <extracomment>client.told.error</extracomment>
        <translation>%1 得知请求失败：%2</translation>
    </message>
    <message>
        <source>%1 lost its connection and does not know what became of its request</source>
        <extracomment>client.told.lost</extracomment>
        <translation>%1 的连接断了，不知道自己的请求结果如何</translation>
    </message>
    <message>
        <source>%1 is told that the server serves nobody now</source>
        <extracomment>client.told.notserving</extracomment>
        <translation>%1 得知这台服务器现在不提供服务</translation>
    </message>
    <message>
        <source>%1 came up and is LOOKING for a leader</source>
        <extracomment>state.looking.started</extracomment>
        <translation>%1 启动后进入 LOOKING，寻找领导者</translation>
    </message>
    <message>
        <source>%1 is LOOKING for a leader</source>
        <extracomment>state.looking.elected</extracomment>
        <translation>%1 处于 LOOKING，寻找领导者</translation>
    </message>
    <message>
        <source>%1 lost its leader and is LOOKING</source>
        <extracomment>state.looking.leaderlost</extracomment>
        <translation>%1 失去了领导者，进入 LOOKING</translation>
    </message>
    <message>
        <source>%1 hears from less than a majority, steps down and is LOOKING</source>
        <extracomment>state.looking.quorumlost</extracomment>
        <translation>%1 听到的不足多数，主动下台，进入 LOOKING</translation>
    </message>
    <message>
        <source>%1 was elected, but no majority agreed on a new epoch in time; it is LOOKING</source>
        <extracomment>state.looking.discoveryfailed</extracomment>
        <translation>%1 虽然当选，但没有多数在限时内同意新纪元；回到 LOOKING</translation>
    </message>
    <message>
        <source>%1 was elected, but no majority was synchronized in time; it is LOOKING</source>
        <extracomment>state.looking.syncfailed</extracomment>
        <translation>%1 虽然当选，但没有多数在限时内同步好；回到 LOOKING</translation>
    </message>
    <message>
        <source>%1 could not reach the elected leader and is LOOKING</source>
        <extracomment>state.looking.leaderunreachable</extracomment>
        <translation>%1 连不上选出的领导者，回到 LOOKING</translation>
    </message>
    <message>
        <source>%1 was offered an epoch older than the one it has accepted; it is LOOKING</source>
        <extracomment>state.looking.epochrefused</extracomment>
        <translation>领导者给 %1 的纪元比它已接受的还旧；%1 回到 LOOKING</translation>
    </message>
    <message>
        <source>%1 has used up the zxids of its epoch, steps down for an election and is LOOKING</source>
        <extracomment>state.looking.counterexhausted</extracomment>
        <translation>%1 用完了本纪元的 zxid，下台重新选举，进入 LOOKING</translation>
    </message>
    <message>
        <source>%1 could make no sense of what its leader sent and is LOOKING</source>
        <extracomment>state.looking.outofsequence</extracomment>
        <translation>%1 无法理解领导者发来的内容，回到 LOOKING</translation>
    </message>
    <message>
        <source>%1 is LEADING</source>
        <extracomment>state.leading</extracomment>
        <translation>%1 进入 LEADING</translation>
    </message>
    <message>
        <source>%1 is FOLLOWING %2</source>
        <extracomment>state.following</extracomment>
        <translation>%1 进入 FOLLOWING，跟随 %2</translation>
    </message>
    <message>
        <source>%1 is FOLLOWING</source>
        <extracomment>state.following.plain</extracomment>
        <translation>%1 进入 FOLLOWING</translation>
    </message>
    <message>
        <source>%1 is OBSERVING %2</source>
        <extracomment>state.observing</extracomment>
        <translation>%1 进入 OBSERVING，观察 %2</translation>
    </message>
    <message>
        <source>%1 is OBSERVING</source>
        <extracomment>state.observing.plain</extracomment>
        <translation>%1 进入 OBSERVING</translation>
    </message>
    <message>
        <source>%1 is in the election phase</source>
        <extracomment>phase.election</extracomment>
        <translation>%1 处于选举阶段</translation>
    </message>
    <message>
        <source>%1 enters discovery: which epoch comes next?</source>
        <extracomment>phase.discovery</extracomment>
        <translation>%1 进入发现阶段：下一个纪元是几？</translation>
    </message>
    <message>
        <source>%1 enters synchronization: all get the leader's history</source>
        <extracomment>phase.synchronization</extracomment>
        <translation>%1 进入同步阶段：所有人补齐领导者的历史</translation>
    </message>
    <message>
        <source>%1 enters broadcast</source>
        <extracomment>phase.broadcast</extracomment>
        <translation>%1 进入广播阶段</translation>
    </message>
    <message>
        <source>%1 begins election round %2</source>
        <extracomment>round.new</extracomment>
        <translation>%1 开始第 %2 轮选举</translation>
    </message>
    <message>
        <source>%1 follows into the larger round %2 and empties its tally</source>
        <extracomment>round.larger</extracomment>
        <translation>%1 跟进到更大的第 %2 轮，并清空计票</translation>
    </message>
    <message>
        <source>%1 takes over round %2 of those who have a leader already</source>
        <extracomment>round.joined</extracomment>
        <translation>%1 采用已有领导者的那些服务器的轮次：第 %2 轮</translation>
    </message>
    <message>
        <source>%1 votes for itself first: zxid %2, epoch %3, round %4</source>
        <extracomment>vote.initial</extracomment>
        <translation>%1 先投自己：zxid %2，纪元 %3，第 %4 轮</translation>
    </message>
    <message>
        <source>%1 is an observer: it asks, and votes for nobody</source>
        <extracomment>vote.initial.nobody</extracomment>
        <translation>%1 是观察者：它只询问，不投票</translation>
    </message>
    <message>
        <source>%1 now votes for %2</source>
        <extracomment>vote.changed</extracomment>
        <translation>%1 现在投 %2</translation>
    </message>
    <message>
        <source>%1 switched its vote from %2 to %3: round equal, epoch %4 &gt; %5</source>
        <extracomment>vote.better.epoch</extracomment>
        <translation>%1 从 %2 改投 %3：轮次相同，纪元 %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 switched its vote from %2 to %3: round and epoch equal, zxid %4 &gt; %5</source>
        <extracomment>vote.better.zxid</extracomment>
        <translation>%1 从 %2 改投 %3：轮次和纪元相同，zxid %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 switched its vote from %2 to %3: round, epoch and zxid equal, server number %4 &gt; %5</source>
        <extracomment>vote.better.id</extracomment>
        <translation>%1 从 %2 改投 %3：轮次、纪元和 zxid 都相同，编号 %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 switched its vote from %2 to %3</source>
        <extracomment>vote.better.same</extracomment>
        <translation>%1 从 %2 改投 %3</translation>
    </message>
    <message>
        <source>%1 votes for %2 in the larger round %3</source>
        <extracomment>vote.round.adopted</extracomment>
        <translation>%1 在更大的第 %3 轮投 %2</translation>
    </message>
    <message>
        <source>%1 votes for %2 in the larger round %3: epoch %4 &gt; %5 of its own first vote</source>
        <extracomment>vote.round.adopted.epoch</extracomment>
        <translation>%1 在更大的第 %3 轮投 %2：纪元 %4 &gt; 自己最初一票的 %5</translation>
    </message>
    <message>
        <source>%1 votes for %2 in the larger round %3: epoch equal, zxid %4 &gt; %5 of its own first vote</source>
        <extracomment>vote.round.adopted.zxid</extracomment>
        <translation>%1 在更大的第 %3 轮投 %2：纪元相同，zxid %4 &gt; 自己最初一票的 %5</translation>
    </message>
    <message>
        <source>%1 votes for %2 in the larger round %3: epoch and zxid equal, server number %4 &gt; %5</source>
        <extracomment>vote.round.adopted.id</extracomment>
        <translation>%1 在更大的第 %3 轮投 %2：纪元和 zxid 相同，编号 %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 votes for %2, its own first vote, in the larger round %3</source>
        <extracomment>vote.round.kept</extracomment>
        <translation>%1 在更大的第 %3 轮仍投自己最初的一票 %2</translation>
    </message>
    <message>
        <source>%1 votes for itself in the larger round %3: epoch %4 of %2 &lt; %5 of its own first vote</source>
        <extracomment>vote.round.kept.epoch</extracomment>
        <translation>%1 在更大的第 %3 轮投自己：%2 的纪元 %4 &lt; 自己最初一票的 %5</translation>
    </message>
    <message>
        <source>%1 votes for itself in the larger round %3: epoch equal, zxid %4 of %2 &lt; %5 of its own first vote</source>
        <extracomment>vote.round.kept.zxid</extracomment>
        <translation>%1 在更大的第 %3 轮投自己：纪元相同，%2 的 zxid %4 &lt; 自己最初一票的 %5</translation>
    </message>
    <message>
        <source>%1 votes for itself in the larger round %3: epoch and zxid equal, server number %4 &lt; %5</source>
        <extracomment>vote.round.kept.id</extracomment>
        <translation>%1 在更大的第 %3 轮投自己：纪元和 zxid 相同，编号 %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 votes for itself in the larger round %3, as %2's vote does too</source>
        <extracomment>vote.round.kept.same</extracomment>
        <translation>%1 在更大的第 %3 轮投自己，%2 的选票也是如此</translation>
    </message>
    <message>
        <source>%1 takes over the vote for %2, whom a majority follows already</source>
        <extracomment>vote.followed</extracomment>
        <translation>%1 改投 %2：多数已经在跟随它</translation>
    </message>
    <message>
        <source>%1 enters its own vote for %2 in its tally</source>
        <extracomment>judged.own</extracomment>
        <translation>%1 把自己投给 %2 的一票记入计票</translation>
    </message>
    <message>
        <source>%1 has no vote of its own and takes over %2's vote for %3</source>
        <extracomment>judged.first</extracomment>
        <translation>%1 自己没有选票，采用 %2 投给 %3 的选票</translation>
    </message>
    <message>
        <source>%1 finds %2's vote for %3 better than its own for %6: epoch %4 &gt; %5</source>
        <extracomment>judged.better.epoch</extracomment>
        <translation>%1 认为 %2 投给 %3 的选票比自己投给 %6 的更好：纪元 %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 finds %2's vote for %3 better than its own for %6: epoch equal, zxid %4 &gt; %5</source>
        <extracomment>judged.better.zxid</extracomment>
        <translation>%1 认为 %2 投给 %3 的选票比自己投给 %6 的更好：纪元相同，zxid %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 finds %2's vote for %3 better than its own for %6: epoch and zxid equal, server number %4 &gt; %5</source>
        <extracomment>judged.better.id</extracomment>
        <translation>%1 认为 %2 投给 %3 的选票比自己投给 %6 的更好：纪元和 zxid 相同，编号 %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 takes over %2's vote for %3, from %6</source>
        <extracomment>judged.better.same</extracomment>
        <translation>%1 放弃 %6，采用 %2 投给 %3 的选票</translation>
    </message>
    <message>
        <source>%1 records %2's vote for %3 and stays with %6: epoch %4 &lt; %5</source>
        <extracomment>judged.notbetter.epoch</extracomment>
        <translation>%1 记下 %2 投给 %3 的选票，自己仍投 %6：纪元 %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 records %2's vote for %3 and stays with %6: epoch equal, zxid %4 &lt; %5</source>
        <extracomment>judged.notbetter.zxid</extracomment>
        <translation>%1 记下 %2 投给 %3 的选票，自己仍投 %6：纪元相同，zxid %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 records %2's vote for %3 and stays with %6: epoch and zxid equal, server number %4 &lt; %5</source>
        <extracomment>judged.notbetter.id</extracomment>
        <translation>%1 记下 %2 投给 %3 的选票，自己仍投 %6：纪元和 zxid 相同，编号 %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 records %2's vote for %3 and stays with %6</source>
        <extracomment>judged.notbetter.same</extracomment>
        <translation>%1 记下 %2 投给 %3 的选票，自己仍投 %6</translation>
    </message>
    <message>
        <source>%1 records %2's vote for %3, the same as its own</source>
        <extracomment>judged.equal</extracomment>
        <translation>%1 记下 %2 投给 %3 的选票，与自己的相同</translation>
    </message>
    <message>
        <source>%2's vote is of a larger round than %1's: %3 &gt; %4. %1 starts over in it</source>
        <extracomment>judged.largerround</extracomment>
        <translation>%2 的选票轮次比 %1 的大：%3 &gt; %4。%1 在新一轮重新开始</translation>
    </message>
    <message>
        <source>%1 ignores %2's vote, which is of an older round: %3 &lt; %4. It answers with its own</source>
        <extracomment>judged.olderround</extracomment>
        <translation>%1 不理会 %2 的选票，它的轮次旧了：%3 &lt; %4。%1 用自己的选票答复</translation>
    </message>
    <message>
        <source>%1 ignores %2's vote for %3: nobody knows what is in that server's log</source>
        <extracomment>judged.untrusted</extracomment>
        <translation>%1 不理会 %2 投给 %3 的选票：那台服务器的日志里有什么，没人知道</translation>
    </message>
    <message>
        <source>%1 does not count %2's vote for %3: one of the two has no vote</source>
        <extracomment>judged.notvoter</extracomment>
        <translation>%1 不计 %2 投给 %3 的选票：两者之一没有投票权</translation>
    </message>
    <message>
        <source>%1 ignores %2's vote for %3: observers are not asked</source>
        <extracomment>judged.observing</extracomment>
        <translation>%1 不理会 %2 投给 %3 的选票：观察者的意见不算数</translation>
    </message>
    <message>
        <source>%2 tells %1 that it is %4 already, with leader %3; %1 records it</source>
        <extracomment>judged.established</extracomment>
        <translation>%2 告诉 %1：自己已是 %4，领导者是 %3；%1 记下</translation>
    </message>
    <message>
        <source>%2 tells %1 that it is %4 already since round %5, with leader %3; %1 keeps it apart from its tally</source>
        <extracomment>judged.outofelection</extracomment>
        <translation>%2 告诉 %1：自己从第 %5 轮起已是 %4，领导者是 %3；%1 另外记下，不混入计票</translation>
    </message>
    <message>
        <source>%1 is not LOOKING: it tells %2 that its leader is %3</source>
        <extracomment>judged.answered</extracomment>
        <translation>%1 不在 LOOKING：它告诉 %2，自己的领导者是 %3</translation>
    </message>
    <message>
        <source>%1 has its majority and only waits for something better: %2's vote for %3 is the same</source>
        <extracomment>judged.discarded.same</extracomment>
        <translation>%1 已有多数，只等更好的选票：%2 投给 %3 的与它相同</translation>
    </message>
    <message>
        <source>%1 has its majority for %6 and only waits for something better: %2's vote for %3 is not, epoch %4 &lt; %5</source>
        <extracomment>judged.discarded.epoch</extracomment>
        <translation>%1 已有多数投 %6，只等更好的选票：%2 投给 %3 的不够好，纪元 %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 has its majority for %6 and only waits for something better: %2's vote for %3 is not, zxid %4 &lt; %5</source>
        <extracomment>judged.discarded.zxid</extracomment>
        <translation>%1 已有多数投 %6，只等更好的选票：%2 投给 %3 的不够好，zxid %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 has its majority for %6 and only waits for something better: %2's vote for %3 is not, server number %4 &lt; %5</source>
        <extracomment>judged.discarded.id</extracomment>
        <translation>%1 已有多数投 %6，只等更好的选票：%2 投给 %3 的不够好，编号 %4 &lt; %5</translation>
    </message>
    <message>
        <source>%1 has a leader and does not answer: %2's vote for %3 changes nothing</source>
        <extracomment>judged.notlooking</extracomment>
        <translation>%1 已有领导者，不作答：%2 投给 %3 的选票不改变什么</translation>
    </message>
    <message>
        <source>%1 counts %2 votes for %3, a majority, and waits a moment for a better one</source>
        <extracomment>finalize.started</extracomment>
        <translation>%1 数到 %2 票投给 %3，已是多数，再等片刻，看有没有更好的</translation>
    </message>
    <message>
        <source>a better vote from %2 reached %1 while it waited: its election goes on</source>
        <extracomment>finalize.broken</extracomment>
        <translation>%1 等待时收到 %2 更好的选票：选举继续</translation>
    </message>
    <message>
        <source>%1 is elected: %2 votes for it in round %3, by its own tally</source>
        <extracomment>elected.self</extracomment>
        <translation>%1 当选：按它自己的计票，第 %3 轮有 %2 票投给它</translation>
    </message>
    <message>
        <source>%1 has elected %2: %3 votes for it in round %4, by its own tally</source>
        <extracomment>elected.other</extracomment>
        <translation>%1 选出了 %2：按它自己的计票，第 %4 轮有 %3 票投给它</translation>
    </message>
    <message>
        <source>%1 joins %2, whom %3 of this round have as their leader already</source>
        <extracomment>elected.established</extracomment>
        <translation>%1 加入 %2：本轮已有 %3 台以它为领导者</translation>
    </message>
    <message>
        <source>%1 joins %2: %3 servers outside the election follow it already</source>
        <extracomment>elected.outofelection</extracomment>
        <translation>%1 加入 %2：选举之外已有 %3 台在跟随它</translation>
    </message>
    <message>
        <source>%1 heard no vote and sends its own again; next time it waits %2</source>
        <extracomment>votes.resent</extracomment>
        <translation>%1 没有听到选票，重发自己的；下次等 %2</translation>
    </message>
    <message>
        <source>%1 begins with its own accepted epoch %2; %3 voters so far</source>
        <extracomment>epoch.proposal.own</extracomment>
        <translation>%1 从自己已接受的纪元 %2 开始；目前 %3 个投票者</translation>
    </message>
    <message>
        <source>%2 tells %1 that it has accepted epoch %3; %4 voters so far</source>
        <extracomment>epoch.proposal.counted</extracomment>
        <translation>%2 告诉 %1 它已接受纪元 %3；目前 %4 个投票者</translation>
    </message>
    <message>
        <source>%2 tells %1 that it has accepted epoch %3, which is not counted</source>
        <extracomment>epoch.proposal.uncounted</extracomment>
        <translation>%2 告诉 %1 它已接受纪元 %3，这不计数</translation>
    </message>
    <message>
        <source>%1 proposes epoch %2, larger than any that a majority has accepted</source>
        <extracomment>epoch.chosen</extracomment>
        <translation>%1 提出纪元 %2，比多数已接受过的都大</translation>
    </message>
    <message>
        <source>%1 has written on disk that it accepts epoch %2</source>
        <extracomment>epoch.accepted</extracomment>
        <translation>%1 已在磁盘上写下：接受纪元 %2</translation>
    </message>
    <message>
        <source>%1 agrees with its own epoch, with a log up to %2; %3 voters so far</source>
        <extracomment>epoch.ack.own</extracomment>
        <translation>%1 同意自己提出的纪元，日志到 %2；目前 %3 个投票者</translation>
    </message>
    <message>
        <source>%2 had accepted this epoch before and is not counted by %1; its log reaches %3</source>
        <extracomment>epoch.ack.before</extracomment>
        <translation>%2 以前就接受过这个纪元，%1 不计入；它的日志到 %3</translation>
    </message>
    <message>
        <source>%2 accepts the epoch of %1: its current epoch is %3, its log reaches %4; %5 voters so far</source>
        <extracomment>epoch.ack.counted</extracomment>
        <translation>%2 接受 %1 的纪元：它的当前纪元是 %3，日志到 %4；目前 %5 个投票者</translation>
    </message>
    <message>
        <source>%2 accepts the epoch of %1 without being counted: its current epoch is %3, its log reaches %4</source>
        <extracomment>epoch.ack.uncounted</extracomment>
        <translation>%2 接受 %1 的纪元但不计数：它的当前纪元是 %3，日志到 %4</translation>
    </message>
    <message>
        <source>%1 has written on disk that its current epoch is %2</source>
        <extracomment>epoch.current</extracomment>
        <translation>%1 已在磁盘上写下：当前纪元是 %2</translation>
    </message>
    <message>
        <source>%1 turns %2 away: it knows more (%3) than its leader (%4)</source>
        <extracomment>refused.ahead</extracomment>
        <translation>%1 拒绝 %2：它知道的（%3）比领导者（%4）还多</translation>
    </message>
    <message>
        <source>%1 turns %2 away: it does not lead</source>
        <extracomment>refused.notleading</extracomment>
        <translation>%1 拒绝 %2：它不是领导者</translation>
    </message>
    <message>
        <source>%1 turns %2 away: its epoch is too old</source>
        <extracomment>refused.epoch</extracomment>
        <translation>%1 拒绝 %2：它的纪元太旧</translation>
    </message>
    <message>
        <source>%1 gives %2 up: it left a proposal unacknowledged for syncLimit</source>
        <extracomment>refused.synclimit</extracomment>
        <translation>%1 放弃 %2：它有提案在 syncLimit 内一直没有确认</translation>
    </message>
    <message>
        <source>%1 turns %2 away: it did not say what was expected of it</source>
        <extracomment>refused.handshake</extracomment>
        <translation>%1 拒绝 %2：它没有说该说的话</translation>
    </message>
    <message>
        <source>%1 sends %2 a SNAP of %7, as it is set to do always</source>
        <extracomment>sync.forced</extracomment>
        <translation>%1 给 %2 发 SNAP（%7），配置要求总是如此</translation>
    </message>
    <message>
        <source>%2 has exactly what %1 has (%3): an empty DIFF</source>
        <extracomment>sync.uptodate</extracomment>
        <translation>%2 与 %1 完全一致（%3）：空的 DIFF</translation>
    </message>
    <message>
        <source>%2 has %3, beyond %5, the last that %1 knows committed: TRUNC to %7</source>
        <extracomment>sync.ahead</extracomment>
        <translation>%2 有 %3，超出 %1 所知已提交的最后一个 %5：TRUNC 到 %7</translation>
    </message>
    <message>
        <source>%3 of %2 lies within what %1 has in memory (%4 to %5): DIFF, %8 follow</source>
        <extracomment>sync.memory.diff</extracomment>
        <translation>%2 的 %3 在 %1 内存中的范围（%4 到 %5）之内：DIFF，随后补 %8 个</translation>
    </message>
    <message>
        <source>%1 never committed %3 of %2, though %4 to %5 lie around it: TRUNC to %7, then %8 follow</source>
        <extracomment>sync.memory.trunc</extracomment>
        <translation>%2 的 %3 从未被 %1 提交，虽然 %4 到 %5 把它夹在中间：TRUNC 到 %7，随后补 %8 个</translation>
    </message>
    <message>
        <source>%1 never committed %3 of %2, and what came next is of another epoch: SNAP of %7</source>
        <extracomment>sync.memory.crossepoch</extracomment>
        <translation>%2 的 %3 从未被 %1 提交，而接下来的已是另一个纪元：SNAP（%7）</translation>
    </message>
    <message>
        <source>%3 of %2 cannot be mended from what %1 has in memory: SNAP of %7</source>
        <extracomment>sync.memory.snap</extracomment>
        <translation>%2 的 %3 无法用 %1 内存中的内容修补：SNAP（%7）</translation>
    </message>
    <message>
        <source>%3 of %2 is older than %4, but %1 has the rest on disk: DIFF, %8 follow</source>
        <extracomment>sync.disk.diff</extracomment>
        <translation>%2 的 %3 比 %4 还旧，但 %1 的磁盘上有其余部分：DIFF，随后补 %8 个</translation>
    </message>
    <message>
        <source>%3 of %2 is older than %4 and not in the log that %1 has on disk: TRUNC to %7, then %8 follow</source>
        <extracomment>sync.disk.trunc</extracomment>
        <translation>%2 的 %3 比 %4 还旧，也不在 %1 的磁盘日志里：TRUNC 到 %7，随后补 %8 个</translation>
    </message>
    <message>
        <source>%3 of %2 is older than %4, and the log of %1 on disk does not help: SNAP of %7</source>
        <extracomment>sync.disk.snap</extracomment>
        <translation>%2 的 %3 比 %4 还旧，%1 的磁盘日志也帮不上忙：SNAP（%7）</translation>
    </message>
    <message>
        <source>%3 of %2 is older than %4, the oldest that %1 has in memory: SNAP of %7</source>
        <extracomment>sync.tooold</extracomment>
        <translation>%2 的 %3 比 %1 内存中最旧的 %4 还旧：SNAP（%7）</translation>
    </message>
    <message>
        <source>%3 of %2 begins an epoch that %1 (up to %5) has no transaction of: SNAP of %7</source>
        <extracomment>sync.otherepoch</extracomment>
        <translation>%2 的 %3 是某个纪元的开头，而 %1（到 %5）没有该纪元的事务：SNAP（%7）</translation>
    </message>
    <message>
        <source>%1 lost its leader before it was synchronized: back to %2, as on its disk</source>
        <extracomment>sync.abandoned</extracomment>
        <translation>%1 还没同步好就失去了领导者：退回到磁盘上的 %2</translation>
    </message>
    <message>
        <source>%1 cuts its log after %2: %4 transactions up to %3 are gone</source>
        <extracomment>log.truncated</extracomment>
        <translation>%1 剪掉 %2 之后的日志：到 %3 为止的 %4 个事务没有了</translation>
    </message>
    <message>
        <source>%1 replaces all it had (up to %3) with its leader's tree, as of %2</source>
        <extracomment>snapshot.loaded</extracomment>
        <translation>%1 用领导者的整棵树（截至 %2）替换自己原有的一切（到 %3）</translation>
    </message>
    <message>
        <source>%1 has saved a snapshot as of %2</source>
        <extracomment>snapshot.saved</extracomment>
        <translation>%1 存下了截至 %2 的快照</translation>
    </message>
    <message>
        <source>%1 counts itself as synchronized; %2 voters so far</source>
        <extracomment>newleader.ack.own</extracomment>
        <translation>%1 把自己算作已同步；目前 %2 个投票者</translation>
    </message>
    <message>
        <source>%2 is synchronized with %1; %3 voters so far</source>
        <extracomment>newleader.ack.counted</extracomment>
        <translation>%2 已与 %1 同步；目前 %3 个投票者</translation>
    </message>
    <message>
        <source>%2 is synchronized with %1</source>
        <extracomment>newleader.ack.uncounted</extracomment>
        <translation>%2 已与 %1 同步</translation>
    </message>
    <message>
        <source>a majority is synchronized: %1 leads epoch %2, and everything up to %3 is committed</source>
        <extracomment>leader.established</extracomment>
        <translation>多数已同步：%1 成为纪元 %2 的领导者，到 %3 为止的一切都已提交</translation>
    </message>
    <message>
        <source>%1 serves clients</source>
        <extracomment>serving.begun</extracomment>
        <translation>%1 开始为客户端服务</translation>
    </message>
    <message>
        <source>%1 stops serving clients</source>
        <extracomment>serving.ended</extracomment>
        <translation>%1 停止为客户端服务</translation>
    </message>
    <message>
        <source>%1 still hears from enough voters: %2, itself included, of the %3 it needs</source>
        <extracomment>quorum.held</extracomment>
        <translation>%1 仍听得到 %2 个投票者（含自己）；需要 %3 个</translation>
    </message>
    <message>
        <source>%1 hears from too few voters: %2, itself included, of the %3 it needs</source>
        <extracomment>quorum.lost</extracomment>
        <translation>%1 只听得到 %2 个投票者（含自己）；需要 %3 个</translation>
    </message>
    <message>
        <source>%1 has heard nothing from its leader %2 for %3</source>
        <extracomment>leader.silent</extracomment>
        <translation>%1 已有 %3 没听到领导者 %2 的消息</translation>
    </message>
    <message>
        <source>%1 has heard nothing from %2 for %3 and gives it up</source>
        <extracomment>learner.silent</extracomment>
        <translation>%1 已有 %3 没听到 %2 的消息，放弃它</translation>
    </message>
    <message>
        <source>%1 received %3 from %2; a write, so the leader must propose it</source>
        <extracomment>request.write</extracomment>
        <translation>%1 收到 %2 的 %3；这是写，必须由领导者提案</translation>
    </message>
    <message>
        <source>%1 received %3 from %2</source>
        <extracomment>request.read</extracomment>
        <translation>%1 收到 %2 的 %3</translation>
    </message>
    <message>
        <source>%1 refused the request of %2: it serves nobody now</source>
        <extracomment>request.refused</extracomment>
        <translation>%1 拒绝 %2 的请求：它现在不提供服务</translation>
    </message>
    <message>
        <source>%1 proposes %2: %3</source>
        <extracomment>proposed</extracomment>
        <translation>%1 提出提案 %2：%3</translation>
    </message>
    <message>
        <source>%1 proposes %2: the request failed with %3, and that takes a zxid too</source>
        <extracomment>proposed.error</extracomment>
        <translation>%1 提出 %2：请求失败（%3），这同样占用一个 zxid</translation>
    </message>
    <message>
        <source>%1 has written %2 to its log, not yet safe on disk</source>
        <extracomment>log.appended</extracomment>
        <translation>%1 已把 %2 写入日志，还没有落盘</translation>
    </message>
    <message>
        <source>%1 counts its own acknowledgement of %2: %3 of %4</source>
        <extracomment>ack.own</extracomment>
        <translation>%1 计入自己对 %2 的确认：%3/%4</translation>
    </message>
    <message>
        <source>%1 counts the acknowledgement of %3 by %2: %4 of %5</source>
        <extracomment>ack.counted</extracomment>
        <translation>%1 计入 %2 对 %3 的确认：%4/%5</translation>
    </message>
    <message>
        <source>%1 ignores the acknowledgement of %3 by %2: it is late or does not count</source>
        <extracomment>ack.ignored</extracomment>
        <translation>%1 不理会 %2 对 %3 的确认：来晚了，或者不算数</translation>
    </message>
    <message>
        <source>%1 commits %2: %3 voters have it on disk</source>
        <extracomment>committed</extracomment>
        <translation>%1 提交 %2：%3 个投票者已落盘</translation>
    </message>
    <message>
        <source>%1 learns that everything up to %2 is committed</source>
        <extracomment>commit.learned</extracomment>
        <translation>%1 得知到 %2 为止都已提交</translation>
    </message>
    <message>
        <source>%1 has applied %2 to its tree</source>
        <extracomment>applied.committed</extracomment>
        <translation>%1 已把 %2 应用到自己的树</translation>
    </message>
    <message>
        <source>%1 has applied its own log up to %2, committed or not</source>
        <extracomment>applied.replayed</extracomment>
        <translation>%1 已应用自己的日志到 %2，不论是否提交</translation>
    </message>
    <message>
        <source>%1 has applied %2, which its leader sent it</source>
        <extracomment>applied.synchronized</extracomment>
        <translation>%1 已应用领导者发来的 %2</translation>
    </message>
    <message>
        <source>%1 answered the read of %2 from its own tree, as of %3</source>
        <extracomment>read.served</extracomment>
        <translation>%1 从自己的树（截至 %3）答复了 %2 的读</translation>
    </message>
    <message>
        <source>%1 ignores %3 from %2: nobody waits for it in this phase</source>
        <extracomment>ignored.phase</extracomment>
        <translation>%1 不理会 %2 的 %3：这个阶段没人等它</translation>
    </message>
    <message>
        <source>%1 ignores %3 from %2, which is not its leader</source>
        <extracomment>ignored.notmyleader</extracomment>
        <translation>%1 不理会 %2 的 %3：它不是自己的领导者</translation>
    </message>
    <message>
        <source>%1 ignores %3 from %2, which it does not know</source>
        <extracomment>ignored.unknown</extracomment>
        <translation>%1 不理会 %2 的 %3：不认识它</translation>
    </message>
    <message>
        <source>%1 ignores %3 from %2: it makes no sense</source>
        <extracomment>ignored.malformed</extracomment>
        <translation>%1 不理会 %2 的 %3：内容说不通</translation>
    </message>
    <message>
        <source>%1 has not been started</source>
        <extracomment>whynot.notstarted</extracomment>
        <translation>%1 还没有启动</translation>
    </message>
    <message>
        <source>%1 is down since %2</source>
        <extracomment>whynot.crashed</extracomment>
        <translation>%1 从 %2 起就宕机了</translation>
    </message>
    <message>
        <source>%1 is paused and does nothing</source>
        <extracomment>whynot.paused</extracomment>
        <translation>%1 被暂停，什么也不做</translation>
    </message>
    <message>
        <source>%1 is an observer: it neither votes nor can it be elected</source>
        <extracomment>whynot.observer</extracomment>
        <translation>%1 是观察者：既不投票，也不能当选</translation>
    </message>
    <message>
        <source>%1 can talk with %2 of %3 voters, itself included; it needs %4</source>
        <extracomment>whynot.group</extracomment>
        <translation>%1 能联系到 %3 个投票者中的 %2 个（含自己）；需要 %4 个</translation>
    </message>
    <message>
        <source>messages between %1 and %2 are cut</source>
        <extracomment>whynot.cut</extracomment>
        <translation>%1 与 %2 之间的消息被切断</translation>
    </message>
    <message>
        <source>nothing gets from %1 to %2</source>
        <extracomment>whynot.cut.oneway</extracomment>
        <translation>从 %1 到 %2 的消息不通</translation>
    </message>
    <message>
        <source>%1 is LOOKING: without a leader nobody is served</source>
        <extracomment>whynot.serving.looking</extracomment>
        <translation>%1 在 LOOKING：没有领导者，就不为任何人服务</translation>
    </message>
    <message>
        <source>in its tally, %2 votes agree with its own for %3; it needs %4</source>
        <extracomment>whynot.serving.tally</extracomment>
        <translation>在它的计票里，有 %2 票与它投给 %3 的一致；需要 %4 票</translation>
    </message>
    <message>
        <source>it has its majority and waits a moment for a better vote</source>
        <extracomment>whynot.serving.finalize</extracomment>
        <translation>它已有多数，正在等片刻，看有没有更好的选票</translation>
    </message>
    <message>
        <source>an observer waits a moment before it asks who leads</source>
        <extracomment>whynot.serving.delay</extracomment>
        <translation>观察者先等片刻，再去问谁是领导者</translation>
    </message>
    <message>
        <source>%1 is elected, but %2 voters told it their epoch; it needs %3</source>
        <extracomment>whynot.serving.discovery</extracomment>
        <translation>%1 已当选，但只有 %2 个投票者报告了纪元；需要 %3 个</translation>
    </message>
    <message>
        <source>%1 is elected, but %2 voters accepted its epoch %3; it needs %4</source>
        <extracomment>whynot.serving.epochacks</extracomment>
        <translation>%1 已当选，但只有 %2 个投票者接受了它的纪元 %3；需要 %4 个</translation>
    </message>
    <message>
        <source>%1 is elected, but %2 voters are synchronized; it needs %3</source>
        <extracomment>whynot.serving.synchronizing</extracomment>
        <translation>%1 已当选，但只有 %2 个投票者同步好；需要 %3 个</translation>
    </message>
    <message>
        <source>%1 follows %2 and is agreeing on the epoch with it</source>
        <extracomment>whynot.serving.connecting</extracomment>
        <translation>%1 跟随 %2，正在与它商定纪元</translation>
    </message>
    <message>
        <source>%1 follows %2 and is being brought up to its history</source>
        <extracomment>whynot.serving.catchingup</extracomment>
        <translation>%1 跟随 %2，正在补齐它的历史</translation>
    </message>
    <message>
        <source>%1 is not LOOKING: it has a leader, %2, and votes no more</source>
        <extracomment>whynot.vote.notlooking</extracomment>
        <translation>%1 不在 LOOKING：它已有领导者 %2，不再投票</translation>
    </message>
    <message>
        <source>%1 prefers %2 to %3: epoch %4 &gt; %5</source>
        <extracomment>whynot.vote.epoch</extracomment>
        <translation>%1 更看好 %2 而不是 %3：纪元 %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 prefers %2 to %3: epoch equal, zxid %4 &gt; %5</source>
        <extracomment>whynot.vote.zxid</extracomment>
        <translation>%1 更看好 %2 而不是 %3：纪元相同，zxid %4 &gt; %5</translation>
    </message>
    <message>
        <source>%1 prefers %2 to %3: epoch and zxid equal, server number %4 &gt; %5</source>
        <extracomment>whynot.vote.id</extracomment>
        <translation>%1 更看好 %2 而不是 %3：纪元和 zxid 相同，编号 %4 &gt; %5</translation>
    </message>
    <message>
        <source>no vote for %2 has reached %1 in round %3</source>
        <extracomment>whynot.vote.unheard</extracomment>
        <translation>第 %3 轮里，还没有投给 %2 的选票到达 %1</translation>
    </message>
    <message>
        <source>a vote for %2 is on its way to %1</source>
        <extracomment>whynot.vote.pending</extracomment>
        <translation>一张投给 %2 的选票正在去 %1 的路上</translation>
    </message>
    <message>
        <source>%2 would be the better vote; %1 will take it over when it hears it</source>
        <extracomment>whynot.vote.better</extracomment>
        <translation>%2 是更好的选票；%1 听到后就会改投</translation>
    </message>
    <message>
        <source>nobody has %1</source>
        <extracomment>whynot.commit.nobody</extracomment>
        <translation>没有人有 %1</translation>
    </message>
    <message>
        <source>%2 had %1, but it was cut off or lost</source>
        <extracomment>whynot.commit.lost</extracomment>
        <translation>%2 有过 %1，但被剪掉或丢失了</translation>
    </message>
    <message>
        <source>%1 has %2 of the %3 acknowledgements it needs</source>
        <extracomment>whynot.commit.acks</extracomment>
        <translation>%1 得到 %2 个确认，需要 %3 个</translation>
    </message>
    <message>
        <source>%1 must wait for %2, which comes before it</source>
        <extracomment>whynot.commit.order</extracomment>
        <translation>%1 必须等排在它前面的 %2</translation>
    </message>
    <message>
        <source>%1 cannot acknowledge: it is down</source>
        <extracomment>whynot.commit.crashed</extracomment>
        <translation>%1 无法确认：它宕机了</translation>
    </message>
    <message>
        <source>%1 cannot acknowledge: it is paused</source>
        <extracomment>whynot.commit.paused</extracomment>
        <translation>%1 无法确认：它被暂停了</translation>
    </message>
    <message>
        <source>%1 cannot acknowledge: it is cut off from %2</source>
        <extracomment>whynot.commit.cut</extracomment>
        <translation>%1 无法确认：它与 %2 断开了</translation>
    </message>
    <message>
        <source>%1 cannot acknowledge: it does not follow %2</source>
        <extracomment>whynot.commit.notfollowing</extracomment>
        <translation>%1 无法确认：它没有跟随 %2</translation>
    </message>
    <message>
        <source>%1 has it in its log, but its disk is not done yet</source>
        <extracomment>whynot.commit.disk</extracomment>
        <translation>%1 的日志里有它，但还没有落盘</translation>
    </message>
    <message>
        <source>%1 has it on disk; its acknowledgement is on its way</source>
        <extracomment>whynot.commit.acked</extracomment>
        <translation>%1 已落盘；它的确认正在路上</translation>
    </message>
    <message>
        <source>it is still on its way to %1</source>
        <extracomment>whynot.commit.sent</extracomment>
        <translation>它还在去 %1 的路上</translation>
    </message>
    <message>
        <source>%1 is in the log of %2 voters, %3 would be a majority, and whoever proposed it leads no more</source>
        <extracomment>whynot.commit.left</extracomment>
        <translation>%1 在 %2 个投票者的日志里，%3 个才是多数，而提出它的服务器已不再领导</translation>
    </message>
    <message>
        <source>a leader that has it will commit it with its epoch; one that has not cuts it off</source>
        <extracomment>whynot.commit.fate</extracomment>
        <translation>有它的新领导者会随自己的纪元提交它；没有它的则会把它剪掉</translation>
    </message>
    <message>
        <source>%2 was preferred to %1: epoch %3 &gt; %4</source>
        <extracomment>whynot.leader.epoch</extracomment>
        <translation>%2 比 %1 更受青睐：纪元 %3 &gt; %4</translation>
    </message>
    <message>
        <source>%2 was preferred to %1: epoch equal, zxid %3 &gt; %4</source>
        <extracomment>whynot.leader.zxid</extracomment>
        <translation>%2 比 %1 更受青睐：纪元相同，zxid %3 &gt; %4</translation>
    </message>
    <message>
        <source>%2 was preferred to %1: epoch and zxid equal, server number %3 &gt; %4</source>
        <extracomment>whynot.leader.id</extracomment>
        <translation>%2 比 %1 更受青睐：纪元和 zxid 相同，编号 %3 &gt; %4</translation>
    </message>
    <message>
        <source>%2 was elected by a majority before %1 took part, and nobody is replaced</source>
        <extracomment>whynot.leader.late</extracomment>
        <translation>%1 参加之前，%2 已由多数选出；没有人会被替换</translation>
    </message>
    <message>
        <source>nobody is elected yet: %2 votes for %1 in its own tally; it needs %3</source>
        <extracomment>whynot.leader.undecided</extracomment>
        <translation>还没有选出任何人：在 %1 自己的计票里有 %2 票投它；需要 %3 票</translation>
    </message>
    <message>
        <source>%1's own vote is for %2</source>
        <extracomment>whynot.leader.otherway</extracomment>
        <translation>%1 自己投的是 %2</translation>
    </message>
</context>
</TS>
