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
        <source>%1 sends to %2: ConnectRequest for a new session, time-out %3</source>
        <extracomment>message.sent.connect</extracomment>
        <translation>%1 发给 %2：ConnectRequest，要一个新会话，超时 %3</translation>
    </message>
    <message>
        <source>%1 sends to %2: ConnectRequest with its session %3; it has seen up to %4</source>
        <extracomment>message.sent.reconnect</extracomment>
        <translation>%1 发给 %2：ConnectRequest，带着会话 %3；它看到过 %4 为止</translation>
    </message>
    <message>
        <source>%1 sends to %2: ConnectResponse, session %3, time-out %4</source>
        <extracomment>message.sent.session</extracomment>
        <translation>%1 发给 %2：ConnectResponse，会话 %3，超时 %4</translation>
    </message>
    <message>
        <source>%1 sends to %2: ConnectResponse, and it says that the session is over</source>
        <extracomment>message.sent.sessionover</extracomment>
        <translation>%1 发给 %2：ConnectResponse，告诉它会话已经结束</translation>
    </message>
    <message>
        <source>%1 tells %2 what it watches for: %3 %4, at zxid %5</source>
        <extracomment>message.sent.watch</extracomment>
        <translation>%1 通知 %2 它监听的事：%3 %4，zxid %5</translation>
    </message>
    <message>
        <source>%1 asks %2 whether session %3 still lives: its client has come over</source>
        <extracomment>message.sent.revalidate</extracomment>
        <translation>%1 问 %2：会话 %3 还有效吗？它的客户端转过来了</translation>
    </message>
    <message>
        <source>%1 answers %2: session %3 lives, and is yours now</source>
        <extracomment>message.sent.valid</extracomment>
        <translation>%1 答复 %2：会话 %3 有效，从此归你</translation>
    </message>
    <message>
        <source>%1 answers %2: session %3 is over</source>
        <extracomment>message.sent.invalid</extracomment>
        <translation>%1 答复 %2：会话 %3 已经结束</translation>
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
        <source>%2 receives from %1: ConnectRequest for a new session, time-out %3</source>
        <extracomment>message.delivered.connect</extracomment>
        <translation>%2 收到 %1 的 ConnectRequest：要一个新会话，超时 %3</translation>
    </message>
    <message>
        <source>%2 receives from %1: ConnectRequest with session %3; it has seen up to %4</source>
        <extracomment>message.delivered.reconnect</extracomment>
        <translation>%2 收到 %1 的 ConnectRequest：带着会话 %3，看到过 %4 为止</translation>
    </message>
    <message>
        <source>%2 receives from %1: ConnectResponse, session %3, time-out %4</source>
        <extracomment>message.delivered.session</extracomment>
        <translation>%2 收到 %1 的 ConnectResponse：会话 %3，超时 %4</translation>
    </message>
    <message>
        <source>%2 receives from %1: ConnectResponse, and it says that the session is over</source>
        <extracomment>message.delivered.sessionover</extracomment>
        <translation>%2 收到 %1 的 ConnectResponse：会话已经结束</translation>
    </message>
    <message>
        <source>%2 learns from %1 what it watched for: %3 %4, at zxid %5</source>
        <extracomment>message.delivered.watch</extracomment>
        <translation>%2 监听的事发生了，%1 告诉它：%3 %4，zxid %5</translation>
    </message>
    <message>
        <source>%2 is asked by %1 whether session %3 still lives</source>
        <extracomment>message.delivered.revalidate</extracomment>
        <translation>%1 问 %2：会话 %3 还有效吗？%2 收到</translation>
    </message>
    <message>
        <source>%2 learns from %1 that session %3 lives, and is its own now</source>
        <extracomment>message.delivered.valid</extracomment>
        <translation>%2 从 %1 得知：会话 %3 有效，从此归它</translation>
    </message>
    <message>
        <source>%2 learns from %1 that session %3 is over</source>
        <extracomment>message.delivered.invalid</extracomment>
        <translation>%2 从 %1 得知：会话 %3 已经结束</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 does not get through; TCP keeps it and tries again</source>
        <extracomment>message.blocked</extracomment>
        <translation>%1 发往 %2 的 %3 没能到达；TCP 保留它，稍后重试</translation>
    </message>
    <message>
        <source>TCP sends %3 from %1 to %2 once more</source>
        <extracomment>message.retransmitted</extracomment>
        <translation>TCP 把 %1 发往 %2 的 %3 重发一次</translation>
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
        <source>the network delivers %3 from %1 to %2 twice: here is its copy</source>
        <extracomment>message.duplicated</extracomment>
        <translation>网络把 %1 发往 %2 的 %3 送达两次：这是第二份</translation>
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
        <source>%3 from %1 to %2 is held back by hand</source>
        <extracomment>message.held</extracomment>
        <translation>%1 发给 %2 的 %3 被按住了</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 waits behind the one that is held: TCP keeps their order</source>
        <extracomment>message.held.behind</extracomment>
        <translation>%1 发给 %2 的 %3 排在被按住的消息后面：TCP 保持先后顺序</translation>
    </message>
    <message>
        <source>%3 from %1 to %2 is let go</source>
        <extracomment>message.released</extracomment>
        <translation>%1 发给 %2 的 %3 被放行</translation>
    </message>
    <message>
        <source>%1&apos;s time-out fires now, by hand; %2 were left</source>
        <extracomment>timer.touched</extracomment>
        <translation>%1 的定时器被手动触发，本来还剩 %2</translation>
    </message>
    <message>
        <source>from here on no server keeps the rule %1</source>
        <extracomment>rule.off</extracomment>
        <translation>从此刻起，所有服务器都不再遵守规则 %1</translation>
    </message>
    <message>
        <source>from here on every server keeps the rule %1 again</source>
        <extracomment>rule.on</extracomment>
        <translation>从此刻起，所有服务器重新遵守规则 %1</translation>
    </message>
    <message>
        <source>nothing gets between %1 and %2 any more</source>
        <extracomment>client.link.cut</extracomment>
        <translation>%1 与 %2 之间的消息都不通了</translation>
    </message>
    <message>
        <source>%1 and %2 reach each other again</source>
        <extracomment>client.link.healed</extracomment>
        <translation>%1 与 %2 又连通了</translation>
    </message>
    <message>
        <source>messages from %1 to %2 take their usual time again</source>
        <extracomment>link.quality.usual</extracomment>
        <translation>从 %1 到 %2 的消息恢复平时的快慢</translation>
    </message>
    <message>
        <source>every message from %1 to %2 takes %3 longer from now on</source>
        <extracomment>link.quality.delay</extracomment>
        <translation>从 %1 到 %2 的每条消息从此多用 %3</translation>
    </message>
    <message>
        <source>of 100 packets from %1 to %2, %3 are lost from now on; TCP sends them again</source>
        <extracomment>link.quality.loss</extracomment>
        <translation>从 %1 到 %2，每 100 个包从此丢 %3 个；TCP 会重发</translation>
    </message>
    <message>
        <source>from %1 to %2, every message takes %3 longer and of 100 packets %4 are lost</source>
        <extracomment>link.quality.both</extracomment>
        <translation>从 %1 到 %2，每条消息多用 %3，每 100 个包丢 %4 个</translation>
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
        <source>%1 looks in %3 which sessions have expired</source>
        <extracomment>timer.set.sessions</extracomment>
        <translation>%1 将在 %3 后检查哪些会话已过期</translation>
    </message>
    <message>
        <source>%1 looks in %3 for empty containers and nodes that have outlived their TTL</source>
        <extracomment>timer.set.containers</extracomment>
        <translation>%1 将在 %3 后查找空的容器节点和过了 TTL 的节点</translation>
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
        <source>%1 looks which sessions have expired</source>
        <extracomment>timer.fired.sessions</extracomment>
        <translation>%1 检查哪些会话已过期</translation>
    </message>
    <message>
        <source>%1 looks for empty containers and nodes that have outlived their TTL</source>
        <extracomment>timer.fired.containers</extracomment>
        <translation>%1 查找空的容器节点和过了 TTL 的节点</translation>
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
        <source>%1 has lost its disk: nothing of what it had written is left</source>
        <extracomment>disk.lost</extracomment>
        <translation>%1 的磁盘没了：它写过的一切都不剩</translation>
    </message>
    <message>
        <source>the disk of %1 is as fast as usual again</source>
        <extracomment>disk.speed.usual</extracomment>
        <translation>%1 的磁盘恢复平时的速度</translation>
    </message>
    <message>
        <source>the disk of %1 takes %2 times as long as usual from now on</source>
        <extracomment>disk.speed.slow</extracomment>
        <translation>%1 的磁盘从此要用平时 %2 倍的时间</translation>
    </message>
    <message>
        <source>the clock of %1 runs right again</source>
        <extracomment>clock.right</extracomment>
        <translation>%1 的时钟恢复准确</translation>
    </message>
    <message>
        <source>the clock of %1 runs fast from now on: it gains %2 microseconds a second</source>
        <extracomment>clock.fast</extracomment>
        <translation>%1 的时钟从此走快：每秒快 %2 微秒</translation>
    </message>
    <message>
        <source>the clock of %1 runs slow from now on: it loses %2 microseconds a second</source>
        <extracomment>clock.slow</extracomment>
        <translation>%1 的时钟从此走慢：每秒慢 %2 微秒</translation>
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
        <source>%1 is told that its session has expired: nothing more comes of its request</source>
        <extracomment>client.told.expired</extracomment>
        <translation>%1 得知自己的会话已过期：请求不会再有下文</translation>
    </message>
    <message>
        <source>%1 looks for a server</source>
        <extracomment>client.connecting</extracomment>
        <translation>%1 在找一台服务器</translation>
    </message>
    <message>
        <source>%1 looks for a server to go on with its session %2</source>
        <extracomment>client.connecting.session</extracomment>
        <translation>%1 在找一台服务器，好继续它的会话 %2</translation>
    </message>
    <message>
        <source>%1 is connected with %2: session %3, time-out %4</source>
        <extracomment>client.connected</extracomment>
        <translation>%1 已连上 %2：会话 %3，超时 %4</translation>
    </message>
    <message>
        <source>%1 has no connection any more</source>
        <extracomment>client.disconnected</extracomment>
        <translation>%1 的连接断了</translation>
    </message>
    <message>
        <source>%1 has no connection any more; its session %2 may still live</source>
        <extracomment>client.disconnected.session</extracomment>
        <translation>%1 的连接断了；它的会话 %2 也许还在</translation>
    </message>
    <message>
        <source>%1 learns that its session %2 has expired; only a new one helps</source>
        <extracomment>client.expired</extracomment>
        <translation>%1 得知自己的会话 %2 已过期；只能新建一个</translation>
    </message>
    <message>
        <source>%1 has closed its session %2</source>
        <extracomment>client.closed</extracomment>
        <translation>%1 关闭了自己的会话 %2</translation>
    </message>
    <message>
        <source>%1 is registered as a service: its ephemeral node is there</source>
        <extracomment>recipe.service.registered</extracomment>
        <translation>%1 已注册为服务：它的临时节点建好了</translation>
    </message>
    <message>
        <source>%1 knows %2 instances of the service</source>
        <extracomment>recipe.services.seen</extracomment>
        <translation>%1 知道这个服务有 %2 个实例</translation>
    </message>
    <message>
        <source>%1 waits for the lock; before it: %2</source>
        <extracomment>recipe.lock.waiting</extracomment>
        <translation>%1 在等锁；排在它前面的：%2</translation>
    </message>
    <message>
        <source>%1 holds the lock</source>
        <extracomment>recipe.lock.acquired</extracomment>
        <translation>%1 拿到了锁</translation>
    </message>
    <message>
        <source>%1 has released the lock</source>
        <extracomment>recipe.lock.released</extracomment>
        <translation>%1 释放了锁</translation>
    </message>
    <message>
        <source>%1 has lost the lock: its session expired while it held it</source>
        <extracomment>recipe.lock.lost</extracomment>
        <translation>%1 丢了锁：持有期间会话过期了</translation>
    </message>
    <message>
        <source>%1 works with version %2 of the configuration</source>
        <extracomment>recipe.config.applied</extracomment>
        <translation>%1 按版本 %2 的配置工作</translation>
    </message>
    <message>
        <source>%1 gives %2 the new session %3, time-out %4</source>
        <extracomment>session.opened</extracomment>
        <translation>%1 给 %2 新会话 %3，超时 %4</translation>
    </message>
    <message>
        <source>%2 goes on at %1 with its session %3, time-out %4</source>
        <extracomment>session.reattached</extracomment>
        <translation>%2 在 %1 上继续它的会话 %3，超时 %4</translation>
    </message>
    <message>
        <source>%1 tells %2 that its session %3 has expired</source>
        <extracomment>session.refused.expired</extracomment>
        <translation>%1 告诉 %2：它的会话 %3 已过期</translation>
    </message>
    <message>
        <source>%1 turns %2 away: the password of session %3 is wrong</source>
        <extracomment>session.refused.password</extracomment>
        <translation>%1 拒绝 %2：会话 %3 的密码不对</translation>
    </message>
    <message>
        <source>%1 turns %2 away: the client has seen more than this server knows</source>
        <extracomment>session.refused.ahead</extracomment>
        <translation>%1 拒绝 %2：客户端看到过的比这台服务器知道的还新</translation>
    </message>
    <message>
        <source>%1 turns %2 away: it serves nobody now</source>
        <extracomment>session.refused.notserving</extracomment>
        <translation>%1 拒绝 %2：它现在不提供服务</translation>
    </message>
    <message>
        <source>%2 tells %1 which sessions it has heard of: %3</source>
        <extracomment>session.touched</extracomment>
        <translation>%2 告诉 %1 它听到了哪些会话的动静：%3 个</translation>
    </message>
    <message>
        <source>%1 has heard of sessions of its own clients: %2</source>
        <extracomment>session.touched.own</extracomment>
        <translation>%1 听到了自己客户端的会话动静：%2 个</translation>
    </message>
    <message>
        <source>%1 confirms that session %2 lives; it is with %3 from now on</source>
        <extracomment>session.revalidated</extracomment>
        <translation>%1 确认会话 %2 有效；它从此归 %3</translation>
    </message>
    <message>
        <source>%1 finds that session %2, which came to %3, is over</source>
        <extracomment>session.revalidated.not</extracomment>
        <translation>%1 查到：转到 %3 的会话 %2 已经结束</translation>
    </message>
    <message>
        <source>%1 has heard nothing of session %2 for its time-out of %3: it expires</source>
        <extracomment>session.expired</extracomment>
        <translation>%1 在会话 %2 的超时 %3 内没有听到它的动静：会话过期</translation>
    </message>
    <message>
        <source>%1 has closed session %2, as of %3</source>
        <extracomment>session.closed</extracomment>
        <translation>%1 已关闭会话 %2，截至 %3</translation>
    </message>
    <message>
        <source>%1 has closed session %2, as of %3, and with it its ephemeral nodes: %4</source>
        <extracomment>session.closed.ephemerals</extracomment>
        <translation>%1 已关闭会话 %2，截至 %3；它的临时节点随之删除：%4 个</translation>
    </message>
    <message>
        <source>%1 keeps the watches that %2 had before</source>
        <extracomment>watch.registered</extracomment>
        <translation>%1 替 %2 继续保留它原有的监听</translation>
    </message>
    <message>
        <source>%1 will tell %2, once, when %3 changes</source>
        <extracomment>watch.registered.data</extracomment>
        <translation>%3 一有变化，%1 就会通知 %2，只通知一次</translation>
    </message>
    <message>
        <source>%1 will tell %2, once, when %3 gains or loses a child</source>
        <extracomment>watch.registered.children</extracomment>
        <translation>%3 的子节点一有增减，%1 就会通知 %2，只通知一次</translation>
    </message>
    <message>
        <source>%1 will tell %2 every time when %3 or its children change</source>
        <extracomment>watch.registered.persistent</extracomment>
        <translation>%3 或它的子节点每次变化，%1 都会通知 %2</translation>
    </message>
    <message>
        <source>%1 will tell %2 every time when %3 or anything below it changes</source>
        <extracomment>watch.registered.recursive</extracomment>
        <translation>%3 或它下面的任何节点每次变化，%1 都会通知 %2</translation>
    </message>
    <message>
        <source>a watch of %2 at %1 fires: %3 %4, at zxid %5</source>
        <extracomment>watch.fired</extracomment>
        <translation>%2 在 %1 上的监听触发：%3 %4，zxid %5</translation>
    </message>
    <message>
        <source>a watch of %2 at %1 fires: %3, at zxid %4</source>
        <extracomment>watch.fired.plain</extracomment>
        <translation>%2 在 %1 上的监听触发：%3，zxid %4</translation>
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
        <source>a reconfiguration gave %1 or its leader another role; %1 is LOOKING</source>
        <extracomment>state.looking.configchanged</extracomment>
        <translation>重新配置改变了 %1 或其领导者的角色；%1 回到 LOOKING</translation>
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
        <source>%1 turns %2 away: its configuration is newer than that of its leader</source>
        <extracomment>refused.config</extracomment>
        <translation>%1 拒绝 %2：它的集群配置比领导者的还新</translation>
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
        <source>%1 has taken a snapshot as of %2; its log goes on in a new file</source>
        <extracomment>snapshot.taken</extracomment>
        <translation>%1 拍下了截至 %2 的快照；日志换一个新文件接着写</translation>
    </message>
    <message>
        <source>%1 knows of the configuration of %2: from now on, the old and the new one must both agree</source>
        <extracomment>config.seen</extracomment>
        <translation>%1 得知 %2 的新配置：从现在起，新旧两个配置都要有多数同意</translation>
    </message>
    <message>
        <source>%1 goes over to the configuration of %2</source>
        <extracomment>config.activated</extracomment>
        <translation>%1 改用 %2 的配置</translation>
    </message>
    <message>
        <source>%1 goes over to the configuration of %2, in which %3 is to lead</source>
        <extracomment>config.activated.leader</extracomment>
        <translation>%1 改用 %2 的配置，由 %3 领导</translation>
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
        <source>when %1 came to vote, %2 led already and %3 voters said so: whoever comes then joins, and votes are not compared</source>
        <extracomment>whynot.leader.late</extracomment>
        <translation>%1 来投票时 %2 已是领导者，%3 台投票服务器都这样回答：后来者直接加入，不再比较选票</translation>
    </message>
    <message>
        <source>%2 was elected by a majority before %1 took part, and nobody is replaced</source>
        <extracomment>whynot.leader.elected</extracomment>
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
    <message>
        <source>Why is %1 LOOKING?</source>
        <extracomment>ask.state.looking</extracomment>
        <translation>%1 为什么在 LOOKING？</translation>
    </message>
    <message>
        <source>Why does %1 lead?</source>
        <extracomment>ask.state.leading</extracomment>
        <translation>%1 为什么是领导者？</translation>
    </message>
    <message>
        <source>Why does %1 follow %2?</source>
        <extracomment>ask.state.following</extracomment>
        <translation>%1 为什么跟随 %2？</translation>
    </message>
    <message>
        <source>Why does %1 observe %2?</source>
        <extracomment>ask.state.observing</extracomment>
        <translation>%1 为什么观察 %2？</translation>
    </message>
    <message>
        <source>Why is %1 down?</source>
        <extracomment>ask.crashed</extracomment>
        <translation>%1 为什么停机了？</translation>
    </message>
    <message>
        <source>Why does %1 stand still?</source>
        <extracomment>ask.paused</extracomment>
        <translation>%1 为什么停住不动？</translation>
    </message>
    <message>
        <source>Why does %1 not run?</source>
        <extracomment>ask.notstarted</extracomment>
        <translation>%1 为什么没有运行？</translation>
    </message>
    <message>
        <source>Why did %1 go LOOKING before that?</source>
        <extracomment>ask.wentlooking</extracomment>
        <translation>%1 此前为什么进入 LOOKING？</translation>
    </message>
    <message>
        <source>Why does %1 vote for %2?</source>
        <extracomment>ask.vote</extracomment>
        <translation>%1 为什么投 %2？</translation>
    </message>
    <message>
        <source>Why did %1 vote for %2?</source>
        <extracomment>ask.vote.past</extracomment>
        <translation>%1 当时为什么投了 %2？</translation>
    </message>
    <message>
        <source>Why does %1 not vote for %2?</source>
        <extracomment>ask.notvote</extracomment>
        <translation>%1 为什么不投 %2？</translation>
    </message>
    <message>
        <source>Why does %1 not serve clients?</source>
        <extracomment>ask.notserving</extracomment>
        <translation>%1 为什么不为客户端服务？</translation>
    </message>
    <message>
        <source>Why does %1 not lead?</source>
        <extracomment>ask.notleading</extracomment>
        <translation>%1 为什么不是领导者？</translation>
    </message>
    <message>
        <source>What is the time-out of %1, and what then?</source>
        <extracomment>ask.timeout</extracomment>
        <translation>%1 的超时从何算起，到时会怎样？</translation>
    </message>
    <message>
        <source>Why has %1 not applied %2?</source>
        <extracomment>ask.behind</extracomment>
        <translation>%1 为什么还没有应用 %2？</translation>
    </message>
    <message>
        <source>Why is %1 committed?</source>
        <extracomment>ask.committed</extracomment>
        <translation>%1 为什么已提交？</translation>
    </message>
    <message>
        <source>Why is %1 not committed?</source>
        <extracomment>ask.notcommitted</extracomment>
        <translation>%1 为什么没有提交？</translation>
    </message>
    <message>
        <source>Where does %1 come from?</source>
        <extracomment>ask.origin</extracomment>
        <translation>%1 从哪里来？</translation>
    </message>
    <message>
        <source>Who does not have %1, and why?</source>
        <extracomment>ask.missing</extracomment>
        <translation>谁没有 %1，为什么？</translation>
    </message>
    <message>
        <source>Why was it sent?</source>
        <extracomment>ask.sent</extracomment>
        <translation>它为什么被发出？</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <extracomment>ask.lost</extracomment>
        <translation>它为什么丢失了？</translation>
    </message>
    <message>
        <source>Why does it not get through?</source>
        <extracomment>ask.blocked</extracomment>
        <translation>它为什么过不去？</translation>
    </message>
    <message>
        <source>%1 and %2 have both closed that connection since: whatever TCP still keeps of it, nobody will read it</source>
        <extracomment>message.abandoned</extracomment>
        <translation>此后 %1 和 %2 都关闭了这条连接：TCP 里还留着的内容，不会再有谁去读</translation>
    </message>
    <message>
        <source>What did %1 make of it?</source>
        <extracomment>ask.outcome</extracomment>
        <translation>%1 收到后怎么做的？</translation>
    </message>
    <message>
        <source>Why did %1 ignore it?</source>
        <extracomment>ask.ignored</extracomment>
        <translation>%1 为什么忽略它？</translation>
    </message>
    <message>
        <source>Why does %1 wait?</source>
        <extracomment>ask.waiting</extracomment>
        <translation>%1 为什么在等？</translation>
    </message>
    <message>
        <source>Why was %1 told ConnectionLost?</source>
        <extracomment>ask.told.lost</extracomment>
        <translation>%1 为什么得到 ConnectionLost？</translation>
    </message>
    <message>
        <source>Why was %1 not served?</source>
        <extracomment>ask.told.notserving</extracomment>
        <translation>%1 为什么没有得到服务？</translation>
    </message>
    <message>
        <source>Why was %1 told SessionExpired?</source>
        <extracomment>ask.told.expired</extracomment>
        <translation>%1 为什么得到 SessionExpired？</translation>
    </message>
    <message>
        <source>Why was %1 answered?</source>
        <extracomment>ask.told.answered</extracomment>
        <translation>%1 为什么得到了答复？</translation>
    </message>
    <message>
        <source>Why is %1 not connected?</source>
        <extracomment>ask.disconnected</extracomment>
        <translation>%1 为什么没有连接？</translation>
    </message>
    <message>
        <source>Why did session %1 expire?</source>
        <extracomment>ask.expired</extracomment>
        <translation>会话 %1 为什么过期？</translation>
    </message>
    <message>
        <source>Why does nothing get from %1 to %2?</source>
        <extracomment>ask.link</extracomment>
        <translation>为什么从 %1 到 %2 什么都过不去？</translation>
    </message>
    <message>
        <source>Why?</source>
        <extracomment>ask.why</extracomment>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>a majority has agreed with %1 since %2</source>
        <extracomment>timeout.final</extracomment>
        <translation>自 %2 起，多数与 %1 意见一致</translation>
    </message>
    <message>
        <source>if no better vote comes until %1, the election is over for it</source>
        <extracomment>timeout.final.then</extracomment>
        <translation>到 %1 还没有更大的选票来，对它来说选举就结束了</translation>
    </message>
    <message>
        <source>%1 has been waiting for votes since %2</source>
        <extracomment>timeout.resend</extracomment>
        <translation>%1 自 %2 起等待选票</translation>
    </message>
    <message>
        <source>if none comes until %1, it sends its own again and waits twice as long</source>
        <extracomment>timeout.resend.then</extracomment>
        <translation>到 %1 还没有选票来，它就重发自己的选票，并把等待时间加倍</translation>
    </message>
    <message>
        <source>%1 has been waiting since %2 before it asks who leads</source>
        <extracomment>timeout.observer</extracomment>
        <translation>%1 自 %2 起等待，然后才去问谁是领导者</translation>
    </message>
    <message>
        <source>it asks at %1</source>
        <extracomment>timeout.observer.then</extracomment>
        <translation>它在 %1 去问</translation>
    </message>
    <message>
        <source>%1 was elected, and has been looking for a majority of followers since %2</source>
        <extracomment>timeout.init</extracomment>
        <translation>%1 已当选，自 %2 起在等待多数跟随者</translation>
    </message>
    <message>
        <source>without that majority by %1 (initLimit) it goes LOOKING again</source>
        <extracomment>timeout.init.then</extracomment>
        <translation>到 %1（initLimit）还不够多数，它就重新进入 LOOKING</translation>
    </message>
    <message>
        <source>fewer than a majority have been connected to %1 since %2</source>
        <extracomment>timeout.unheard</extracomment>
        <translation>自 %2 起，与 %1 相连的不足多数</translation>
    </message>
    <message>
        <source>its next count, at %1, makes it step down</source>
        <extracomment>timeout.unheard.then</extracomment>
        <translation>它在 %1 再次清点，那时就会退位</translation>
    </message>
    <message>
        <source>the majority of %1 rests on learners it has heard from; of those that count, the longest silent spoke at %2</source>
        <extracomment>timeout.quorum</extracomment>
        <translation>%1 的多数靠它听到过的学习者维持；其中沉默最久而仍算数的一个，上次说话是在 %2</translation>
    </message>
    <message>
        <source>if nobody else spoke, it would step down at %1 (syncLimit)</source>
        <extracomment>timeout.quorum.then</extracomment>
        <translation>如果再没有别的消息，它会在 %1（syncLimit）退位</translation>
    </message>
    <message>
        <source>%1 heard from its leader %2 last at %3</source>
        <extracomment>timeout.heard</extracomment>
        <translation>%1 上次听到领导者 %2 是在 %3</translation>
    </message>
    <message>
        <source>%1 has followed %2 since %3 and has not heard from it yet</source>
        <extracomment>timeout.unheardof</extracomment>
        <translation>%1 自 %3 起跟随 %2，还没有听到它的消息</translation>
    </message>
    <message>
        <source>after %2 of silence, at %1, it gives its leader up and goes LOOKING</source>
        <extracomment>timeout.heard.then</extracomment>
        <translation>沉默满 %2，也就是到 %1，它就放弃领导者，进入 LOOKING</translation>
    </message>
    <message>
        <source>%1 is LOOKING: without a leader it hears of no commit</source>
        <extracomment>apply.looking</extracomment>
        <translation>%1 在 LOOKING：没有领导者，它就听不到提交</translation>
    </message>
    <message>
        <source>%1 leads and has %2 in its log; it is committed with its epoch, once a majority is synchronized</source>
        <extracomment>apply.leads</extracomment>
        <translation>%1 是领导者，日志里有 %2；等多数同步之后，它随新纪元一起提交</translation>
    </message>
    <message>
        <source>%1 was elected without having %2</source>
        <extracomment>apply.leads.without</extracomment>
        <translation>%1 当选时并没有 %2</translation>
    </message>
    <message>
        <source>%1 is cut off from its leader %2</source>
        <extracomment>apply.cut</extracomment>
        <translation>%1 与它的领导者 %2 之间被切断</translation>
    </message>
    <message>
        <source>%2, the leader of %1, does not know of that commit</source>
        <extracomment>apply.other</extracomment>
        <translation>%1 的领导者 %2 不知道那次提交</translation>
    </message>
    <message>
        <source>the news is on its way to %1</source>
        <extracomment>apply.sent</extracomment>
        <translation>消息正在去 %1 的路上</translation>
    </message>
    <message>
        <source>%1 knows that %2 is committed and is about to apply it</source>
        <extracomment>apply.now</extracomment>
        <translation>%1 已知道 %2 提交，正要应用它</translation>
    </message>
    <message>
        <source>%1 has %2 in its log, and has not heard that it is committed</source>
        <extracomment>apply.unknown</extracomment>
        <translation>%1 的日志里有 %2，但还没有听说它已提交</translation>
    </message>
    <message>
        <source>%1 has not been sent %2 yet</source>
        <extracomment>apply.unlogged</extracomment>
        <translation>还没有人把 %2 发给 %1</translation>
    </message>
    <message>
        <source>%1 was on the disks of a majority before the run began</source>
        <extracomment>committed.before</extracomment>
        <translation>运行开始之前，%1 就已在多数的磁盘上</translation>
    </message>
    <message>
        <source>%1 cut it off, as its leader said in TRUNC</source>
        <extracomment>missing.cut</extracomment>
        <translation>%1 按领导者的 TRUNC 把它截断了</translation>
    </message>
    <message>
        <source>%1 replaced all it had by its leader&apos;s snapshot</source>
        <extracomment>missing.replaced</extracomment>
        <translation>%1 用领导者的快照换掉了原有的一切</translation>
    </message>
    <message>
        <source>%1 lost it in a crash: it was not safe on disk yet</source>
        <extracomment>missing.crash</extracomment>
        <translation>%1 宕机时丢了它：还没有落盘</translation>
    </message>
    <message>
        <source>%1 lost its disk, and all that was on it</source>
        <extracomment>missing.disk</extracomment>
        <translation>%1 丢了磁盘，上面的一切都没了</translation>
    </message>
    <message>
        <source>%1 is LOOKING and has nobody to get it from</source>
        <extracomment>missing.noleader</extracomment>
        <translation>%1 在 LOOKING，没有谁能给它</translation>
    </message>
    <message>
        <source>%1 was elected without having it</source>
        <extracomment>missing.leads</extracomment>
        <translation>%1 当选时就没有它</translation>
    </message>
    <message>
        <source>it is on its way to %1</source>
        <extracomment>missing.sent</extracomment>
        <translation>它正在去 %1 的路上</translation>
    </message>
    <message>
        <source>%1 follows %2, which does not have it</source>
        <extracomment>missing.leaderlacks</extracomment>
        <translation>%1 跟随 %2，而 %2 没有它</translation>
    </message>
    <message>
        <source>%1 has not been sent it yet</source>
        <extracomment>missing.yet</extracomment>
        <translation>还没有人把它发给 %1</translation>
    </message>
    <message>
        <source>%1 is not connected to any server</source>
        <extracomment>wait.unconnected</extracomment>
        <translation>%1 没有连上任何服务器</translation>
    </message>
    <message>
        <source>the answer of %1 is on its way</source>
        <extracomment>wait.reply</extracomment>
        <translation>%1 的答复正在路上</translation>
    </message>
    <message>
        <source>its request is on its way to %1</source>
        <extracomment>wait.request</extracomment>
        <translation>它的请求正在去 %1 的路上</translation>
    </message>
    <message>
        <source>its request does not get through to %1</source>
        <extracomment>wait.blocked</extracomment>
        <translation>它的请求到不了 %1</translation>
    </message>
    <message>
        <source>%1 has the request and has not answered yet</source>
        <extracomment>wait.server</extracomment>
        <translation>%1 收到了请求，还没有答复</translation>
    </message>
    <message>
        <source>%1 has passed it on to %2; it is on its way</source>
        <extracomment>wait.forwarded</extracomment>
        <translation>%1 已把它转给 %2，正在路上</translation>
    </message>
    <message>
        <source>%1 has passed it on to %2, and it does not get through</source>
        <extracomment>wait.forwarded.blocked</extracomment>
        <translation>%1 已把它转给 %2，但过不去</translation>
    </message>
    <message>
        <source>it is proposed as %1</source>
        <extracomment>wait.proposed</extracomment>
        <translation>它已作为 %1 提出</translation>
    </message>
    <message>
        <source>%1 is committed; %2 answers when it has applied it</source>
        <extracomment>wait.committed</extracomment>
        <translation>%1 已提交；%2 应用之后才答复</translation>
    </message>
    <message>
        <source>at most one server at a time synchronizes or leads an epoch</source>
        <extracomment>promise.Leadership1</extracomment>
        <translation>任一时刻，一个纪元里最多只有一台服务器在同步或领导</translation>
    </message>
    <message>
        <source>at most one server is ever established as the leader of an epoch</source>
        <extracomment>promise.Leadership2</extracomment>
        <translation>一个纪元里，自始至终最多只确立一个领导者</translation>
    </message>
    <message>
        <source>what two servers hold as committed is the same up to the shorter</source>
        <extracomment>promise.PrefixConsistency</extracomment>
        <translation>两台服务器当作已提交的内容，在较短者的长度内完全相同</translation>
    </message>
    <message>
        <source>only proposed transactions are logged or delivered, and one zxid is one transaction</source>
        <extracomment>promise.Integrity</extracomment>
        <translation>只有提出过的事务才会写下或交付；一个 zxid 就是一个事务</translation>
    </message>
    <message>
        <source>of two servers, one has delivered all that the other has</source>
        <extracomment>promise.Agreement</extracomment>
        <translation>任意两台服务器，总有一台交付了另一台交付的全部</translation>
    </message>
    <message>
        <source>transactions are committed and applied in one order everywhere, none left out</source>
        <extracomment>promise.TotalOrder</extracomment>
        <translation>事务在各处按同一次序提交和应用，一个不漏</translation>
    </message>
    <message>
        <source>what one leader proposed is delivered in its order, none left out</source>
        <extracomment>promise.LocalPrimaryOrder</extracomment>
        <translation>同一领导者提出的内容按它的次序交付，一个不漏</translation>
    </message>
    <message>
        <source>what an earlier epoch proposed is delivered before what a later one did</source>
        <extracomment>promise.GlobalPrimaryOrder</extracomment>
        <translation>较早纪元提出的，先于较晚纪元提出的交付</translation>
    </message>
    <message>
        <source>only the established leader proposes, and it has all that anybody delivers of earlier epochs</source>
        <extracomment>promise.PrimaryIntegrity</extracomment>
        <translation>只有确立的领导者才提出；较早纪元里任何人交付过的，它都有</translation>
    </message>
    <message>
        <source>the log of a learner past NEWLEADER is a prefix of its leader&apos;s</source>
        <extracomment>promise.ProcessConsistency</extracomment>
        <translation>过了 NEWLEADER 的学习者，其日志是领导者日志的前缀</translation>
    </message>
    <message>
        <source>the log of a new leader begins with everything committed before</source>
        <extracomment>promise.LeaderLogCompleteness</extracomment>
        <translation>新领导者的日志以此前已提交的全部内容开头</translation>
    </message>
    <message>
        <source>no synchronization cuts off a committed transaction</source>
        <extracomment>promise.CommittedLogDurability</extracomment>
        <translation>任何同步都不会截掉已提交的事务</translation>
    </message>
    <message>
        <source>what one leader showed as committed, the next one shows too</source>
        <extracomment>promise.MonotonicReads</extracomment>
        <translation>一个领导者给人看到过的已提交内容，下一个也给人看到</translation>
    </message>
    <message>
        <source>no message is illegal, malformed or out of sequence</source>
        <extracomment>promise.ShouldNotBeTriggered</extracomment>
        <translation>没有非法、畸形或次序颠倒的消息</translation>
    </message>
    <message>
        <source>acceptedEpoch &gt;= currentEpoch &gt;= the epoch of the last zxid</source>
        <extracomment>promise.EpochOrder</extracomment>
        <translation>acceptedEpoch ≥ currentEpoch ≥ 最后 zxid 的纪元</translation>
    </message>
    <message>
        <source>the epochs of a server never go down</source>
        <extracomment>promise.EpochsNeverDecrease</extracomment>
        <translation>服务器的两个纪元从不减小</translation>
    </message>
    <message>
        <source>the zxids of an epoch follow each other without a gap</source>
        <extracomment>promise.ZxidGapFree</extracomment>
        <translation>一个纪元的 zxid 逐个相接，没有空缺</translation>
    </message>
    <message>
        <source>an ACK is sent only for what is on the sender&apos;s disk</source>
        <extracomment>promise.AckOnDisk</extracomment>
        <translation>只有已落到自己磁盘上的内容才发 ACK</translation>
    </message>
    <message>
        <source>what is committed is on the disks of a quorum of the voters</source>
        <extracomment>promise.CommitQuorum</extracomment>
        <translation>已提交的内容在法定人数投票者的磁盘上</translation>
    </message>
    <message>
        <source>who does not vote is in no quorum and in no tally</source>
        <extracomment>promise.ObserverNeverCounts</extracomment>
        <translation>没有投票权的，不计入任何法定人数和计票</translation>
    </message>
    <message>
        <source>a crash loses what was not synced, and nothing else</source>
        <extracomment>promise.CrashDurability</extracomment>
        <translation>宕机只丢失没有落盘的内容，别的都不丢</translation>
    </message>
    <message>
        <source>with the faults over and a majority connected there is a leader, and progress</source>
        <extracomment>promise.Liveness</extracomment>
        <translation>故障过去、多数相连时，会有领导者，也会有进展</translation>
    </message>
    <message>
        <source>a write takes effect at most once, between asking and answer, in zxid order</source>
        <extracomment>promise.LinearizableWrites</extracomment>
        <translation>一次写最多生效一次，在提出与答复之间，按 zxid 的次序</translation>
    </message>
    <message>
        <source>a session&apos;s operations happen in its order, and it never goes back in time</source>
        <extracomment>promise.SessionOrder</extracomment>
        <translation>一个会话的操作按它自己的次序发生，从不倒退</translation>
    </message>
    <message>
        <source>an answer is what the committed transactions up to its zxid make</source>
        <extracomment>promise.ReadsMatchHistory</extracomment>
        <translation>答复就是到它的 zxid 为止已提交事务的结果</translation>
    </message>
    <message>
        <source>all servers hold the same tree at the same zxid</source>
        <extracomment>promise.SameTree</extracomment>
        <translation>在同一个 zxid 处，所有服务器的树都一样</translation>
    </message>
    <message>
        <source>a multi takes effect as a whole or not at all</source>
        <extracomment>promise.AtomicMulti</extracomment>
        <translation>一个 multi 要么整个生效，要么完全不生效</translation>
    </message>
    <message>
        <source>the numbers of sequential nodes are never given twice, and grow</source>
        <extracomment>promise.SequentialNames</extracomment>
        <translation>顺序节点的编号从不重复，并且递增</translation>
    </message>
    <message>
        <source>a closed session&apos;s ephemeral nodes vanish everywhere at one zxid</source>
        <extracomment>promise.EphemeralsAtOnce</extracomment>
        <translation>关闭的会话，其临时节点在各处于同一个 zxid 消失</translation>
    </message>
    <message>
        <source>no session expires before it has been silent for its time-out</source>
        <extracomment>promise.SessionsExpireInTime</extracomment>
        <translation>会话沉默满它的超时之前，不会过期</translation>
    </message>
    <message>
        <source>behind a sync a client sees all that was committed before it asked</source>
        <extracomment>promise.SyncThenRead</extracomment>
        <translation>sync 之后，客户端看到它提出之前已提交的一切</translation>
    </message>
    <message>
        <source>a client is told of a change, once, before it can read it</source>
        <extracomment>promise.WatchBeforeData</extracomment>
        <translation>客户端先得到变更的通知（一次），然后才读得到变更</translation>
    </message>
    <message>
        <source>Two quorums always share a server, because each is more than half.</source>
        <extracomment>rule.Majority</extracomment>
        <translation>两个法定人数总有一台共同的服务器，因为每个都超过半数。</translation>
    </message>
    <message>
        <source>Nobody leads whose history is behind that of the quorum, and nobody follows an older epoch.</source>
        <extracomment>rule.EpochCheck</extracomment>
        <translation>历史落后于法定人数的不能领导，谁也不跟随更旧的纪元。</translation>
    </message>
    <message>
        <source>A promise not to accept an older epoch outlives a crash.</source>
        <extracomment>rule.AcceptedEpochStored</extracomment>
        <translation>不再接受更旧纪元的承诺，宕机之后依然有效。</translation>
    </message>
    <message>
        <source>The server with the newest history is elected.</source>
        <extracomment>rule.VoteOrder</extracomment>
        <translation>选出的是历史最新的服务器。</translation>
    </message>
    <message>
        <source>What only one server logged is cut off before it can be mistaken for history.</source>
        <extracomment>rule.Truncate</extracomment>
        <translation>只有一台服务器写下的内容，在被误当作历史之前截掉。</translation>
    </message>
    <message>
        <source>Only a learner whose history is the beginning of the leader&apos;s gets a DIFF.</source>
        <extracomment>rule.DiffOnlyOnCommonHistory</extracomment>
        <translation>只有历史是领导者历史开头的学习者才得到 DIFF。</translation>
    </message>
    <message>
        <source>Whoever says ACK still knows it after a crash.</source>
        <extracomment>rule.LogBeforeAck</extracomment>
        <translation>说了 ACK 的，宕机之后仍然记得。</translation>
    </message>
    <message>
        <source>Nobody claims a new epoch before the epoch&apos;s history is on the disk.</source>
        <extracomment>rule.EpochAfterLog</extracomment>
        <translation>纪元的历史落盘之前，谁也不宣称进入新纪元。</translation>
    </message>
    <message>
        <source>Whoever acknowledges NEWLEADER has the whole history on disk.</source>
        <extracomment>rule.NewLeaderAckAfterLog</extracomment>
        <translation>确认 NEWLEADER 的，磁盘上已有全部历史。</translation>
    </message>
    <message>
        <source>The log of the synchronization is on disk, not on its way, when NEWLEADER is acknowledged.</source>
        <extracomment>rule.SyncedLogAtNewLeader</extracomment>
        <translation>确认 NEWLEADER 时，同步来的日志已经落盘，而不是还在途中。</translation>
    </message>
    <message>
        <source>Only voters make a quorum.</source>
        <extracomment>rule.ObserversDoNotCount</extracomment>
        <translation>只有投票者组成法定人数。</translation>
    </message>
    <message>
        <source>What a server votes with is what its disk holds.</source>
        <extracomment>rule.TreeFollowsLog</extracomment>
        <translation>服务器拿去投票的，就是它磁盘上有的。</translation>
    </message>
    <message>
        <source>A half synchronized tree never stays ahead of the disk below it.</source>
        <extracomment>rule.InterruptedSyncUndone</extracomment>
        <translation>同步到一半的树，绝不会领先于下面的磁盘。</translation>
    </message>
    <message>
        <source>What is committed is a history without holes.</source>
        <extracomment>rule.CommitInOrder</extracomment>
        <translation>已提交的是一段没有空洞的历史。</translation>
    </message>
    <message>
        <source>An ACK counts only while the disk that gave it holds the proposal.</source>
        <extracomment>rule.AckTakenBack</extracomment>
        <translation>只有给出 ACK 的磁盘仍持有提案时，ACK 才算数。</translation>
    </message>
    <message>
        <source>A learner is never given a history with a hole in it.</source>
        <extracomment>rule.GapMeansSnap</extracomment>
        <translation>学习者绝不会得到中间有空洞的历史。</translation>
    </message>
    <message>
        <source>While the members change, the old and the new quorum both agree.</source>
        <extracomment>rule.BothQuorums</extracomment>
        <translation>成员变更期间，新旧两个法定人数都要同意。</translation>
    </message>
    <message>
        <source>A client reads what it has written.</source>
        <extracomment>rule.ReadsBehindOwnWrites</extracomment>
        <translation>客户端读得到自己写下的内容。</translation>
    </message>
    <message>
        <source>A client that moves to another server never goes back in time.</source>
        <extracomment>rule.SeenZxidCheck</extracomment>
        <translation>换到另一台服务器的客户端不会看到过去。</translation>
    </message>
    <message>
        <source>A client hears of a change before it can see what has changed.</source>
        <extracomment>rule.WatchBeforeData</extracomment>
        <translation>客户端先听说变更，然后才看得到变更。</translation>
    </message>
    <message>
        <source>A session&apos;s ephemeral nodes vanish everywhere at one zxid.</source>
        <extracomment>rule.EphemeralsWithSession</extracomment>
        <translation>会话的临时节点在各处于同一个 zxid 消失。</translation>
    </message>
    <message>
        <source>Every answer to a write has its place in the history, that of a failed one too.</source>
        <extracomment>rule.ErrorsUseZxids</extracomment>
        <translation>对写的每个答复在历史里都有位置，失败的也一样。</translation>
    </message>
    <message>
        <source>acceptedEpoch %2 is below currentEpoch %3</source>
        <extracomment>finding.1</extracomment>
        <translation>acceptedEpoch %2 比 currentEpoch %3 还小</translation>
    </message>
    <message>
        <source>acceptedEpoch %2 is below the epoch of the last zxid %3</source>
        <extracomment>finding.2</extracomment>
        <translation>acceptedEpoch %2 比最后 zxid %3 的纪元还小</translation>
    </message>
    <message>
        <source>currentEpoch %2 is below the epoch of the last zxid %3</source>
        <extracomment>finding.3</extracomment>
        <translation>currentEpoch %2 比最后 zxid %3 的纪元还小</translation>
    </message>
    <message>
        <source>%2 leads epoch %3 while %4 leads it</source>
        <extracomment>finding.4</extracomment>
        <translation>%2 领导纪元 %3，同时 %4 也在领导它</translation>
    </message>
    <message>
        <source>%2 is committed, but the voters that have it on disk are no quorum: %3</source>
        <extracomment>finding.5</extracomment>
        <translation>%2 已提交，但磁盘上有它的投票者不足法定人数：%3</translation>
    </message>
    <message>
        <source>%2 holds %3 as committed; committed was %4</source>
        <extracomment>finding.6</extracomment>
        <translation>%2 把 %3 当作已提交；真正提交的是 %4</translation>
    </message>
    <message>
        <source>%2 is in broadcast, but nobody was established in its epoch %3</source>
        <extracomment>finding.7</extracomment>
        <translation>%2 已进入广播，但它的纪元 %3 里没有确立过领导者</translation>
    </message>
    <message>
        <source>%2 is in broadcast with the log %3, no prefix of what its leader %4 has: %5</source>
        <extracomment>finding.8</extracomment>
        <translation>%2 带着日志 %3 进入广播，这不是领导者 %4 所有内容的前缀：%5</translation>
    </message>
    <message>
        <source>%2 acknowledges %3; on its disk is %4</source>
        <extracomment>finding.9</extracomment>
        <translation>%2 确认了 %3；它磁盘上只有 %4</translation>
    </message>
    <message>
        <source>%2 acknowledges the leader of epoch %3 with currentEpoch %4 on disk</source>
        <extracomment>finding.10</extracomment>
        <translation>%2 确认纪元 %3 的领导者，磁盘上的 currentEpoch 却是 %4</translation>
    </message>
    <message>
        <source>%2 acknowledges the leader of epoch %3 before the snapshot it received is on disk</source>
        <extracomment>finding.11</extracomment>
        <translation>收到的快照还没落盘，%2 就确认了纪元 %3 的领导者</translation>
    </message>
    <message>
        <source>%2 acknowledges the leader of epoch %3; written is %4, on disk %5</source>
        <extracomment>finding.12</extracomment>
        <translation>%2 确认了纪元 %3 的领导者；写下的是 %4，落盘的是 %5</translation>
    </message>
    <message>
        <source>%2 is established in epoch %3, in which %4 was established already</source>
        <extracomment>finding.13</extracomment>
        <translation>%2 在纪元 %3 里确立，而其中已确立过 %4</translation>
    </message>
    <message>
        <source>%2 is established in epoch %3, but the voters that have that epoch and its history %4 on disk are no quorum: %5</source>
        <extracomment>finding.14</extracomment>
        <translation>%2 在纪元 %3 里确立，但磁盘上有这个纪元及其历史 %4 的投票者不足法定人数：%5</translation>
    </message>
    <message>
        <source>%2 becomes leader with the log %3; committed before was %4</source>
        <extracomment>finding.15</extracomment>
        <translation>%2 带着日志 %3 成为领导者；此前已提交的是 %4</translation>
    </message>
    <message>
        <source>%2 becomes leader and shows %3; leaders before it showed %4</source>
        <extracomment>finding.16</extracomment>
        <translation>%2 成为领导者，给人看到的是 %3；之前的领导者给人看到过 %4</translation>
    </message>
    <message>
        <source>%2 goes from %3 down to %4</source>
        <extracomment>finding.17</extracomment>
        <translation>%2 从 %3 降到 %4</translation>
    </message>
    <message>
        <source>%2 proposes %3; nobody was established in that epoch</source>
        <extracomment>finding.18</extracomment>
        <translation>%2 提出 %3；这个纪元里没有确立过领导者</translation>
    </message>
    <message>
        <source>%2 proposes %3; the leader of that epoch is %4</source>
        <extracomment>finding.19</extracomment>
        <translation>%2 提出 %3；这个纪元的领导者是 %4</translation>
    </message>
    <message>
        <source>%2 is proposed after %3</source>
        <extracomment>finding.20</extracomment>
        <translation>%2 在 %3 之后被提出</translation>
    </message>
    <message>
        <source>%2 logs %3 after %4</source>
        <extracomment>finding.21</extracomment>
        <translation>%2 在 %4 之后写下 %3</translation>
    </message>
    <message>
        <source>%2 logs %3 after %4 in epoch %5, which is not what its leader has logged</source>
        <extracomment>finding.22</extracomment>
        <translation>%2 在纪元 %5 里于 %4 之后写下 %3，这与领导者的日志不符</translation>
    </message>
    <message>
        <source>%2 was never proposed</source>
        <extracomment>finding.23</extracomment>
        <translation>%2 从未被提出过</translation>
    </message>
    <message>
        <source>%2 commits %3 after %4</source>
        <extracomment>finding.24</extracomment>
        <translation>%2 在 %4 之后提交 %3</translation>
    </message>
    <message>
        <source>%2 throws away %3, which is committed; left is %4</source>
        <extracomment>finding.25</extracomment>
        <translation>%2 丢弃了已提交的 %3；剩下 %4</translation>
    </message>
    <message>
        <source>%2 throws away %3, which is committed since its leader decided so, and the others that have all of it on disk are no quorum: %4</source>
        <extracomment>finding.26</extracomment>
        <translation>%2 丢弃了 %3，而它在领导者作出决定之后已提交；磁盘上全有它的其他服务器不足法定人数：%4</translation>
    </message>
    <message>
        <source>%2 has %3 as the last zxid on its disk; synced was %4</source>
        <extracomment>finding.27</extracomment>
        <translation>%2 磁盘上最后的 zxid 是 %3；已落盘的应是 %4</translation>
    </message>
    <message>
        <source>%2 delivers %3 without %4, which the same leader proposed before it</source>
        <extracomment>finding.28</extracomment>
        <translation>%2 交付了 %3，却缺少同一领导者在它之前提出的 %4</translation>
    </message>
    <message>
        <source>%2 delivers %3 after %4, which the same leader did not propose before it</source>
        <extracomment>finding.29</extracomment>
        <translation>%2 在 %4 之后交付 %3，而同一领导者并没有在它之前提出 %4</translation>
    </message>
    <message>
        <source>%2 delivers %3 after %4 of a later epoch</source>
        <extracomment>finding.30</extracomment>
        <translation>%2 在较晚纪元的 %4 之后才交付 %3</translation>
    </message>
    <message>
        <source>%2 delivers %3 after %4; elsewhere it came within %5</source>
        <extracomment>finding.31</extracomment>
        <translation>%2 在 %4 之后交付 %3；别处的顺序是 %5</translation>
    </message>
    <message>
        <source>%2 has delivered %3 and not %4; another server has delivered %5 and not %6</source>
        <extracomment>finding.32</extracomment>
        <translation>%2 交付了 %3 而没有 %4；另一台交付了 %5 而没有 %6</translation>
    </message>
    <message>
        <source>%2 is delivered, and %3 proposes in epoch %4 without it</source>
        <extracomment>finding.33</extracomment>
        <translation>%2 已被交付，%3 却没有它就在纪元 %4 里提出</translation>
    </message>
    <message>
        <source>%2 proposes in epoch %3 on top of %4; delivered of earlier epochs was %5</source>
        <extracomment>finding.34</extracomment>
        <translation>%2 在纪元 %3 里以 %4 为基础提出；较早纪元里已交付的是 %5</translation>
    </message>
    <message>
        <source>%2 is proposed a second time</source>
        <extracomment>finding.35</extracomment>
        <translation>%2 第二次被提出</translation>
    </message>
    <message>
        <source>%2 does not vote, but its ACK counts</source>
        <extracomment>finding.36</extracomment>
        <translation>%2 没有投票权，它的 ACK 却被计入</translation>
    </message>
    <message>
        <source>%2 does not vote, but it leads</source>
        <extracomment>finding.37</extracomment>
        <translation>%2 没有投票权，却在领导</translation>
    </message>
    <message>
        <source>%2 does not vote, but it follows instead of observing</source>
        <extracomment>finding.38</extracomment>
        <translation>%2 没有投票权，却在跟随而不是观察</translation>
    </message>
    <message>
        <source>%2 does not vote, but its vote is counted</source>
        <extracomment>finding.39</extracomment>
        <translation>%2 没有投票权，它的选票却被计入</translation>
    </message>
    <message>
        <source>%2 does not vote, but votes for it are counted</source>
        <extracomment>finding.40</extracomment>
        <translation>%2 没有投票权，投它的票却被计入</translation>
    </message>
    <message>
        <source>%2 does not vote, but it is elected</source>
        <extracomment>finding.41</extracomment>
        <translation>%2 没有投票权，却当选了</translation>
    </message>
    <message>
        <source>%2 does not vote, but its acceptedEpoch counts</source>
        <extracomment>finding.42</extracomment>
        <translation>%2 没有投票权，它的 acceptedEpoch 却被计入</translation>
    </message>
    <message>
        <source>%2 does not vote, but its ACKEPOCH counts</source>
        <extracomment>finding.43</extracomment>
        <translation>%2 没有投票权，它的 ACKEPOCH 却被计入</translation>
    </message>
    <message>
        <source>%2 does not vote, but its ACK of NEWLEADER counts</source>
        <extracomment>finding.44</extracomment>
        <translation>%2 没有投票权，它对 NEWLEADER 的 ACK 却被计入</translation>
    </message>
    <message>
        <source>%1 counts an acknowledgement of %2, which is not outstanding</source>
        <extracomment>finding.45</extracomment>
        <translation>%1 计入了对 %2 的确认，而它并没有在等待确认</translation>
    </message>
    <message>
        <source>%1 counts %2 acknowledgements of %3 where there are %4</source>
        <extracomment>finding.46</extracomment>
        <translation>%1 给 %3 数了 %2 个确认，其实是 %4 个</translation>
    </message>
    <message>
        <source>%2 is committed after %3 acknowledgements, which are no quorum</source>
        <extracomment>finding.47</extracomment>
        <translation>%2 在 %3 个确认之后就提交了，这不足法定人数</translation>
    </message>
    <message>
        <source>%1 commits %2 on top of %3; committed was %4</source>
        <extracomment>finding.48</extracomment>
        <translation>%1 在 %3 之上提交 %2；此前提交的是 %4</translation>
    </message>
    <message>
        <source>%1 learns the commit of %2 after that of %3</source>
        <extracomment>finding.49</extracomment>
        <translation>%1 在得知 %3 的提交之后才得知 %2 的提交</translation>
    </message>
    <message>
        <source>%1 learns the commit of %2, which nobody committed</source>
        <extracomment>finding.50</extracomment>
        <translation>%1 得知 %2 的提交，可是没有谁提交过它</translation>
    </message>
    <message>
        <source>%1 applies %2 after %3</source>
        <extracomment>finding.51</extracomment>
        <translation>%1 在 %3 之后应用 %2</translation>
    </message>
    <message>
        <source>what came from the leader made no sense</source>
        <extracomment>finding.52</extracomment>
        <translation>领导者发来的东西说不通</translation>
    </message>
    <message>
        <source>%2 is refused, because it did not keep to the order</source>
        <extracomment>finding.53</extracomment>
        <translation>%2 没有按次序来，被拒绝</translation>
    </message>
    <message>
        <source>%2 from %3 is malformed</source>
        <extracomment>finding.54</extracomment>
        <translation>%3 发来的 %2 格式不对</translation>
    </message>
    <message>
        <source>a vote is given up for one with an older history</source>
        <extracomment>finding.55</extracomment>
        <translation>一张选票被历史更旧的选票取代</translation>
    </message>
    <message>
        <source>established by %2 acknowledgements of NEWLEADER, which are no quorum</source>
        <extracomment>finding.56</extracomment>
        <translation>凭 %2 个对 NEWLEADER 的确认就确立了，这不足法定人数</translation>
    </message>
    <message>
        <source>after %2 the session still has ephemeral nodes</source>
        <extracomment>finding.57</extracomment>
        <translation>%2 之后会话还留有临时节点</translation>
    </message>
    <message>
        <source>request %2 of %3 takes effect a second time, as %4</source>
        <extracomment>finding.58</extracomment>
        <translation>%3 的请求 %2 第二次生效，作为 %4</translation>
    </message>
    <message>
        <source>request %2 of %3 takes effect as %4, after request %5</source>
        <extracomment>finding.59</extracomment>
        <translation>%3 的请求 %2 作为 %4 生效，却排在请求 %5 之后</translation>
    </message>
    <message>
        <source>request %2 of %3 takes effect as %4, before a write that had been answered when it was asked: %5</source>
        <extracomment>finding.60</extracomment>
        <translation>%3 的请求 %2 作为 %4 生效，排在它提出时已得到答复的写之前：%5</translation>
    </message>
    <message>
        <source>%2 is request %3 of %4, which was not asked</source>
        <extracomment>finding.61</extracomment>
        <translation>%2 是 %4 的请求 %3，可是没有谁提出过它</translation>
    </message>
    <message>
        <source>%2 fails without a reason in the tree before it</source>
        <extracomment>finding.62</extracomment>
        <translation>%2 失败了，而之前的树里没有失败的理由</translation>
    </message>
    <message>
        <source>%2 creates a node that is there: %3</source>
        <extracomment>finding.63</extracomment>
        <translation>%2 创建了已有的节点：%3</translation>
    </message>
    <message>
        <source>%2 creates a node without a parent: %3</source>
        <extracomment>finding.64</extracomment>
        <translation>%2 创建了没有父节点的节点：%3</translation>
    </message>
    <message>
        <source>%2 deletes a node that is not there: %3</source>
        <extracomment>finding.65</extracomment>
        <translation>%2 删除了不存在的节点：%3</translation>
    </message>
    <message>
        <source>%2 deletes a node that has children: %3</source>
        <extracomment>finding.66</extracomment>
        <translation>%2 删除了还有子节点的节点：%3</translation>
    </message>
    <message>
        <source>%2 deletes another version than was asked for: %3</source>
        <extracomment>finding.67</extracomment>
        <translation>%2 删除的版本不是请求的版本：%3</translation>
    </message>
    <message>
        <source>%2 writes to a node that is not there: %3</source>
        <extracomment>finding.68</extracomment>
        <translation>%2 写了不存在的节点：%3</translation>
    </message>
    <message>
        <source>%2 writes over another version than was asked for: %3</source>
        <extracomment>finding.69</extracomment>
        <translation>%2 覆盖的版本不是请求的版本：%3</translation>
    </message>
    <message>
        <source>%2 makes a version that does not follow: %3</source>
        <extracomment>finding.70</extracomment>
        <translation>%2 产生的版本号接不上：%3</translation>
    </message>
    <message>
        <source>%2 writes other data than was asked for: %3</source>
        <extracomment>finding.71</extracomment>
        <translation>%2 写下的数据不是请求的数据：%3</translation>
    </message>
    <message>
        <source>%2 is created by a session that is closed</source>
        <extracomment>finding.72</extracomment>
        <translation>%2 由一个已关闭的会话创建</translation>
    </message>
    <message>
        <source>the multi %2 is carried out in part</source>
        <extracomment>finding.73</extracomment>
        <translation>multi %2 只执行了一部分</translation>
    </message>
    <message>
        <source>%2 is created after number %3</source>
        <extracomment>finding.74</extracomment>
        <translation>%2 创建于编号 %3 之后</translation>
    </message>
    <message>
        <source>%2 closes a session and names %3 of its %4 ephemeral nodes</source>
        <extracomment>finding.75</extracomment>
        <translation>%2 关闭会话时只列出它 %4 个临时节点中的 %3 个</translation>
    </message>
    <message>
        <source>the snapshot of %2 is not what the committed transactions make</source>
        <extracomment>finding.76</extracomment>
        <translation>%2 的快照与已提交事务的结果不一致</translation>
    </message>
    <message>
        <source>%1 answers the sync of %2 at %3; %4 was committed before it was asked</source>
        <extracomment>finding.77</extracomment>
        <translation>%1 在 %3 处答复 %2 的 sync；而在它提出之前 %4 就已提交</translation>
    </message>
    <message>
        <source>%1 answers the write of %2 with %3, which is not committed</source>
        <extracomment>finding.78</extracomment>
        <translation>%1 用还没有提交的 %3 答复了 %2 的写</translation>
    </message>
    <message>
        <source>%1 answers request %2 of %3 with %4, which is another transaction</source>
        <extracomment>finding.79</extracomment>
        <translation>%1 用另一个事务 %4 答复了 %3 的请求 %2</translation>
    </message>
    <message>
        <source>%1 answers %2 with another result than it had</source>
        <extracomment>finding.80</extracomment>
        <translation>%1 对 %2 的答复与它的结果不同</translation>
    </message>
    <message>
        <source>%1 answers a read at %2, which is not committed</source>
        <extracomment>finding.81</extracomment>
        <translation>%1 在还没有提交的 %2 处答复了读</translation>
    </message>
    <message>
        <source>%1 answers a read of %2 at %3 with %4 than the committed transactions make</source>
        <extracomment>finding.82</extracomment>
        <translation>%1 在 %3 处答复对 %2 的读，与已提交事务的结果不符（%4）</translation>
    </message>
    <message>
        <source>%1 is answered request %2 while it waits for %3</source>
        <extracomment>finding.83</extracomment>
        <translation>%1 在等 %3 的时候得到了请求 %2 的答复</translation>
    </message>
    <message>
        <source>%1 is answered at %2 after it has seen %3</source>
        <extracomment>finding.84</extracomment>
        <translation>%1 已经看到 %3，却得到了 %2 处的答复</translation>
    </message>
    <message>
        <source>%1 lets a session expire after %2 us of silence; its time-out is %3 us</source>
        <extracomment>finding.85</extracomment>
        <translation>%1 在沉默 %2 µs 后就让会话过期；它的超时是 %3 µs</translation>
    </message>
    <message>
        <source>%1 closes a session at %2 with %3 ephemeral nodes; it had %4</source>
        <extracomment>finding.86</extracomment>
        <translation>%1 在 %2 处关闭会话，带走 %3 个临时节点；它有 %4 个</translation>
    </message>
    <message>
        <source>%1 answers %2 at %3 before it tells it of %4</source>
        <extracomment>finding.87</extracomment>
        <translation>%1 在通知 %4 之前就在 %3 处答复了 %2</translation>
    </message>
    <message>
        <source>%1 has told %2 of %3, which it did not watch or which did not happen</source>
        <extracomment>finding.88</extracomment>
        <translation>%1 通知了 %2 它没有监视的、或没有发生的事：%3</translation>
    </message>
    <message>
        <source>%1 sets a client&apos;s watches again without telling it of %2</source>
        <extracomment>finding.89</extracomment>
        <translation>%1 重新设置客户端的监视，却没有通知它 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>finding.other</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 answers %2 with a Stat of %3 that the node does not have at that zxid</source>
        <extracomment>finding.90</extracomment>
        <translation>%1 对 %2 的答复里，%3 的 Stat 与该节点在那个 zxid 处的不符</translation>
    </message>
    <message>
        <source>%2 creates a child of an ephemeral node: %3</source>
        <extracomment>finding.91</extracomment>
        <translation>%2 在临时节点下创建了子节点：%3</translation>
    </message>
    <message>
        <source>%2 creates another node than was asked for: %3</source>
        <extracomment>finding.92</extracomment>
        <translation>%2 创建的节点不是请求的节点：%3</translation>
    </message>
    <message>
        <source>%2 creates another path than was asked for: %3</source>
        <extracomment>finding.93</extracomment>
        <translation>%2 创建的路径不是请求的路径：%3</translation>
    </message>
    <message>
        <source>%2 has checked a version that is not there: %3</source>
        <extracomment>finding.94</extracomment>
        <translation>%2 检查了不存在的版本：%3</translation>
    </message>
    <message>
        <source>the multi %2 has %3 parts; asked were %4</source>
        <extracomment>finding.95</extracomment>
        <translation>multi %2 有 %3 个部分；请求的是 %4 个</translation>
    </message>
    <message>
        <source>in the multi %2 a part creates a node that is there: %3</source>
        <extracomment>finding.96</extracomment>
        <translation>multi %2 的一个部分创建了已有的节点：%3</translation>
    </message>
    <message>
        <source>in the multi %2 a part writes to a node that is not there: %3</source>
        <extracomment>finding.97</extracomment>
        <translation>multi %2 的一个部分写了不存在的节点：%3</translation>
    </message>
    <message>
        <source>in the multi %2 a part deletes a node that is not there: %3</source>
        <extracomment>finding.98</extracomment>
        <translation>multi %2 的一个部分删除了不存在的节点：%3</translation>
    </message>
    <message>
        <source>in the multi %2 a part %3: %4</source>
        <extracomment>finding.99</extracomment>
        <translation>multi %2 的一个部分不合道理（%3）：%4</translation>
    </message>
    <message>
        <source>%1 answers that %2 was created; it was %3</source>
        <extracomment>finding.100</extracomment>
        <translation>%1 答复说创建了 %2；其实是 %3</translation>
    </message>
    <message>
        <source>%1 answers the multi %2 with results that it did not have</source>
        <extracomment>finding.101</extracomment>
        <translation>%1 对 multi %2 的答复与它的结果不同</translation>
    </message>
    <message>
        <source>%1 tells %2 without end of what it does not watch</source>
        <extracomment>finding.102</extracomment>
        <translation>%1 不停地通知 %2 它没有监视的事</translation>
    </message>
</context>
</TS>
