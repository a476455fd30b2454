<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionMenu</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Blackout</name>
    <message>
        <source>Any key brings the picture back</source>
        <translation>Any key brings the picture back</translation>
    </message>
</context>
<context>
    <name>BranchList</name>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
</context>
<context>
    <name>BranchesView</name>
    <message>
        <source>Name of the branch</source>
        <translation>Name of the branch</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>beside</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>One course of events so far. Go back to any instant and act there: the old future is kept, and a branch begins.</source>
        <translation>One course of events so far. Go back to any instant and act there: the old future is kept, and a branch begins.</translation>
    </message>
    <message>
        <source>A click on a line goes to that instant of it. Pointed at, a line can be named, removed, or played beside the other.</source>
        <translation>A click on a line goes to that instant of it. Pointed at, a line can be named, removed, or played beside the other.</translation>
    </message>
</context>
<context>
    <name>CauseLine</name>
    <message>
        <source>%1. %2, at %3</source>
        <translation>%1. %2, at %3</translation>
    </message>
</context>
<context>
    <name>ChangesBrief</name>
    <message>
        <source>What the last step changed</source>
        <translation>What the last step changed</translation>
    </message>
    <message>
        <source>All of it stands in the tab Changes.</source>
        <translation>All of it stands in the tab Changes.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>the last step again</source>
        <translation>the last step again</translation>
    </message>
    <message>
        <source>compare from here on</source>
        <translation>compare from here on</translation>
    </message>
    <message>
        <source>What changed %1</source>
        <translation>What changed %1</translation>
    </message>
    <message>
        <source>Nothing has changed since: go on, or back.</source>
        <translation>Nothing has changed since: go on, or back.</translation>
    </message>
    <message>
        <source>Nothing has changed yet: press → for a step.</source>
        <translation>Nothing has changed yet: press → for a step.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>PING age</source>
        <translation>PING age</translation>
    </message>
    <message>
        <source>limit %1 s</source>
        <translation>limit %1 s</translation>
    </message>
    <message>
        <source>Log lag</source>
        <translation>Log lag</translation>
    </message>
    <message>
        <source>committed transactions that each server does not have yet</source>
        <translation>committed transactions that each server does not have yet</translation>
    </message>
    <message>
        <source>Nothing has been committed yet.</source>
        <translation>Nothing has been committed yet.</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>median of %1</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Elections</translation>
    </message>
    <message>
        <source>No leader has been established yet.</source>
        <translation>No leader has been established yet.</translation>
    </message>
    <message>
        <source>No election in this half minute.</source>
        <translation>No election in this half minute.</translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation>Commit latency</translation>
    </message>
    <message>
        <source>from PROPOSAL to the ACK that completes the majority</source>
        <translation>from PROPOSAL to the ACK that completes the majority</translation>
    </message>
    <message>
        <source>No commit in this half minute.</source>
        <translation>No commit in this half minute.</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>median %1</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>discovery, synchronization</source>
        <translation>discovery, synchronization</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Messages by kind</source>
        <translation>Messages by kind</translation>
    </message>
    <message>
        <source>sent a second; %1 until the cursor</source>
        <translation>sent a second; %1 until the cursor</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Nothing has been sent yet.</translation>
    </message>
    <message>
        <source>since a learner last heard its leader; gives up at the limit</source>
        <translation>since a learner last heard its leader; gives up at the limit</translation>
    </message>
    <message>
        <source>No learner is synchronized with its leader yet.</source>
        <translation>No learner is synchronized with its leader yet.</translation>
    </message>
    <message>
        <source>LOOKING to established leader; thick: the vote itself</source>
        <translation>LOOKING to established leader; thick: the vote itself</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>Elections</source>
        <translation>Elections</translation>
    </message>
    <message>
        <source>Commit latency</source>
        <translation>Commit latency</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>PING age</source>
        <translation>PING age</translation>
    </message>
    <message>
        <source>Log lag</source>
        <translation>Log lag</translation>
    </message>
    <message>
        <source>How much of the run</source>
        <translation>How much of the run</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>whole run</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>ClientLine</name>
    <message>
        <source>to S%1</source>
        <translation>to S%1</translation>
    </message>
    <message>
        <source>Connect %1 to S%2</source>
        <translation>Connect %1 to S%2</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Left: %1 at %2</source>
        <translation>Left: %1 at %2</translation>
    </message>
    <message>
        <source>Right: %1 at %2</source>
        <translation>Right: %1 at %2</translation>
    </message>
    <message>
        <source>To where they part, %1</source>
        <translation>To where they part, %1</translation>
    </message>
    <message>
        <source>the same so far</source>
        <translation>the same so far</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Change sides</translation>
    </message>
    <message>
        <source>One course of events again (B)</source>
        <translation>One course of events again (B)</translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation>%1: left %2, right %3</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 more</translation>
    </message>
    <message>
        <source>part at %1</source>
        <translation>part at %1</translation>
    </message>
    <message>
        <source>left: %1</source>
        <translation>left: %1</translation>
    </message>
    <message>
        <source>right: %1</source>
        <translation>right: %1</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
</context>
<context>
    <name>CutStrip</name>
    <message>
        <source>One side of the cut:</source>
        <translation>One side of the cut:</translation>
    </message>
    <message>
        <source>%1 is on this side</source>
        <translation>%1 is on this side</translation>
    </message>
    <message>
        <source>%1 is on the other side</source>
        <translation>%1 is on the other side</translation>
    </message>
    <message>
        <source>Direction of the cut</source>
        <translation>Direction of the cut</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>both ways</translation>
    </message>
    <message>
        <source>outgoing only</source>
        <translation>outgoing only</translation>
    </message>
    <message>
        <source>incoming only</source>
        <translation>incoming only</translation>
    </message>
    <message>
        <source>Cut  %1</source>
        <translation>Cut  %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose servers first</source>
        <translation>Choose servers first</translation>
    </message>
</context>
<context>
    <name>DataTreeView</name>
    <message>
        <source>= as there   &lt; older   &gt; newer   – missing   + only here</source>
        <translation>= as there   &lt; older   &gt; newer   – missing   + only here</translation>
    </message>
    <message>
        <source>only what differs</source>
        <translation>only what differs</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>Data trees of all servers, %1</source>
        <translation>Data trees of all servers, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more: fold what you do not need</source>
        <translation>
            <numerusform>%n more: fold what you do not need</numerusform>
            <numerusform>%n more: fold what you do not need</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs: every server has the same tree.</source>
        <translation>Nothing differs: every server has the same tree.</translation>
    </message>
    <message>
        <source>Only ZooKeeper&apos;s own nodes so far: press W, and a client creates one.</source>
        <translation>Only ZooKeeper&apos;s own nodes so far: press W, and a client creates one.</translation>
    </message>
    <message>
        <source>Click a node: here stands every field of its Stat, and where servers disagree.</source>
        <translation>Click a node: here stands every field of its Stat, and where servers disagree.</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>%1 is a</source>
        <translation>%1 is a</translation>
    </message>
    <message>
        <source>voter</source>
        <translation>voter</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observer</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>starts</translation>
    </message>
    <message>
        <source>stays down</source>
        <translation>stays down</translation>
    </message>
    <message>
        <source>%1 starts with the run</source>
        <translation>%1 starts with the run</translation>
    </message>
    <message>
        <source>%1 stays down until it is restarted</source>
        <translation>%1 stays down until it is restarted</translation>
    </message>
    <message>
        <source>group</source>
        <translation>group</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>Group of %1</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>weight</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Weight of %1</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disk</translation>
    </message>
    <message>
        <source>What is on the disk of %1</source>
        <translation>What is on the disk of %1</translation>
    </message>
</context>
<context>
    <name>EnsembleEditor</name>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>ticks</translation>
    </message>
    <message>
        <source>Log and snapshots</source>
        <translation>Log and snapshots</translation>
    </message>
    <message>
        <source>last counter of an epoch</source>
        <translation>last counter of an epoch</translation>
    </message>
    <message>
        <source>shortest way of a message</source>
        <translation>shortest way of a message</translation>
    </message>
    <message>
        <source>Network and disks</source>
        <translation>Network and disks</translation>
    </message>
    <message>
        <source>on average longer by</source>
        <translation>on average longer by</translation>
    </message>
    <message>
        <source>longest way of a message</source>
        <translation>longest way of a message</translation>
    </message>
    <message>
        <source>quickest sync of a disk</source>
        <translation>quickest sync of a disk</translation>
    </message>
    <message>
        <source>slowest sync of a disk</source>
        <translation>slowest sync of a disk</translation>
    </message>
    <message>
        <source>servers start within</source>
        <translation>servers start within</translation>
    </message>
    <message>
        <source>longer between groups by</source>
        <translation>longer between groups by</translation>
    </message>
</context>
<context>
    <name>EnsembleSheet</name>
    <message>
        <source>The ensemble</source>
        <translation>The ensemble</translation>
    </message>
    <message>
        <source>as the run in the window</source>
        <translation>as the run in the window</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>New run</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Voting servers</source>
        <translation>Voting servers</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observers</translation>
    </message>
    <message>
        <source>Limits, disks and network</source>
        <translation>Limits, disks and network</translation>
    </message>
    <message>
        <source>always synchronize by SNAP</source>
        <translation>always synchronize by SNAP</translation>
    </message>
    <message>
        <source>trust a disk that was lost</source>
        <translation>trust a disk that was lost</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>What happened last</source>
        <translation>What happened last</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>kind</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>channel</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>sentAgain</source>
        <translation>sent again</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>arrives</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leader</translation>
    </message>
    <message>
        <source>zxid</source>
        <translation>zxid</translation>
    </message>
    <message>
        <source>round</source>
        <translation>round</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origin</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>operation</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>path</source>
        <translation>path</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>newEpoch</source>
        <translation>new epoch</translation>
    </message>
    <message>
        <source>znodes</source>
        <translation>znodes</translation>
    </message>
    <message>
        <source>xid</source>
        <translation>xid</translation>
    </message>
    <message>
        <source>result</source>
        <translation>result</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>phase</translation>
    </message>
    <message>
        <source>since</source>
        <translation>since</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>voteZxid</source>
        <translation>vote&apos;s zxid</translation>
    </message>
    <message>
        <source>voteEpoch</source>
        <translation>vote&apos;s epoch</translation>
    </message>
    <message>
        <source>voteChanges</source>
        <translation>vote changes</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>alive</translation>
    </message>
    <message>
        <source>lastHeard</source>
        <translation>last heard</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>deadline</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
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
        <translation>last logged</translation>
    </message>
    <message>
        <source>lastSynced</source>
        <translation>last on disk</translation>
    </message>
    <message>
        <source>lastCommitted</source>
        <translation>last committed</translation>
    </message>
    <message>
        <source>lastApplied</source>
        <translation>last applied</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>snapshot</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>timeout</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>members</source>
        <translation>members</translation>
    </message>
    <message>
        <source>config</source>
        <translation>config</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>parts</translation>
    </message>
    <message>
        <source>ephemerals</source>
        <translation>ephemerals</translation>
    </message>
    <message>
        <source>children</source>
        <translation>children</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>watch</translation>
    </message>
    <message>
        <source>event</source>
        <translation>event</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>diskTimes</source>
        <translation>diskTimes</translation>
    </message>
    <message>
        <source>clockDrift</source>
        <translation>clockDrift</translation>
    </message>
    <message>
        <source>linkTo</source>
        <translation>linkTo</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>delay</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>loss</translation>
    </message>
    <message>
        <source>acks</source>
        <translation>acknowledgements</translation>
    </message>
    <message>
        <source>acksNeeded</source>
        <translation>needed for a quorum</translation>
    </message>
    <message>
        <source>commitLatency</source>
        <translation>proposal to commit</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>request to answer</translation>
    </message>
</context>
<context>
    <name>FindCard</name>
    <message>
        <source>Find a run in which …</source>
        <translation>Find a run in which …</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>What may go wrong</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>a little</translation>
    </message>
    <message>
        <source>a lot</source>
        <translation>a lot</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>FinishedCard</name>
    <message>
        <source>The lesson is finished</source>
        <translation>The lesson is finished</translation>
    </message>
    <message>
        <source>The next lesson: %1</source>
        <translation>The next lesson: %1</translation>
    </message>
    <message>
        <source>Go back to any step, or change the run with the tools and see what becomes of it.</source>
        <translation>Go back to any step, or change the run with the tools and see what becomes of it.</translation>
    </message>
</context>
<context>
    <name>GuaranteeCard</name>
    <message>
        <source>Choose one to read what it means.</source>
        <translation>Choose one to read what it means.</translation>
    </message>
    <message>
        <source>Show when</source>
        <translation>Show when</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>“%1” is no stretch of a history; write for instance 1:1-100.</source>
        <translation>“%1” is no stretch of a history; write for instance 1:1-100.</translation>
    </message>
    <message>
        <source>In “%1” an epoch or a counter is nought or too large; both begin at 1.</source>
        <translation>In “%1” an epoch or a counter is nought or too large; both begin at 1.</translation>
    </message>
    <message>
        <source>“%1” runs backwards; write the smaller counter first.</source>
        <translation>“%1” runs backwards; write the smaller counter first.</translation>
    </message>
    <message>
        <source>Epoch %1 stands behind epoch %2; write one stretch an epoch, the older epoch first.</source>
        <translation>Epoch %1 stands behind epoch %2; write one stretch an epoch, the older epoch first.</translation>
    </message>
    <message>
        <source>More than a million transactions; take shorter stretches.</source>
        <translation>More than a million transactions; take shorter stretches.</translation>
    </message>
    <message>
        <source>empty disk</source>
        <translation>empty disk</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s), the last %1</source>
        <translation>
            <numerusform>%n transaction, the last %1</numerusform>
            <numerusform>%n transactions, the last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Click anything: a server, a message, a mark. Here you can ask why it is so, and why not otherwise.</source>
        <translation>Click anything: a server, a message, a mark. Here you can ask why it is so, and why not otherwise.</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Lately</translation>
    </message>
    <message>
        <source>Click a value to see what set it.</source>
        <translation>Click a value to see what set it.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys and marks</source>
        <translation>Keys and marks</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>The glyph of every message and what it says</source>
        <translation>The glyph of every message and what it says</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>play or pause</translation>
    </message>
    <message>
        <source>one step forwards or back</source>
        <translation>one step forwards or back</translation>
    </message>
    <message>
        <source>a larger step: the lesson&apos;s step, or the next phase</source>
        <translation>a larger step: the lesson&apos;s step, or the next phase</translation>
    </message>
    <message>
        <source>next or previous star</source>
        <translation>next or previous star</translation>
    </message>
    <message>
        <source>to the beginning; to the latest instant seen</source>
        <translation>to the beginning; to the latest instant seen</translation>
    </message>
    <message>
        <source>faster, slower</source>
        <translation>faster, slower</translation>
    </message>
    <message>
        <source>crash or restart the selected server, else the leader</source>
        <translation>crash or restart the selected server, else the leader</translation>
    </message>
    <message>
        <source>pause it or let it go on</source>
        <translation>pause it or let it go on</translation>
    </message>
    <message>
        <source>cut: choose one side, then Enter; or heal</source>
        <translation>cut: choose one side, then Enter; or heal</translation>
    </message>
    <message>
        <source>a client writes; reads</source>
        <translation>a client writes; reads</translation>
    </message>
    <message>
        <source>branch here</source>
        <translation>branch here</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>dark, light, high contrast</source>
        <translation>dark, light, high contrast</translation>
    </message>
    <message>
        <source>fold the left, right or lower area</source>
        <translation>fold the left, right or lower area</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>full screen</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>this sheet</translation>
    </message>
    <message>
        <source>the lower area in the place of the stage, and back</source>
        <translation>the lower area in the place of the stage, and back</translation>
    </message>
    <message>
        <source>the next view</source>
        <translation>the next view</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>to the next control or picture</source>
        <translation>to the next control or picture</translation>
    </message>
    <message>
        <source>in a picture: to the next mark that way; Enter selects it</source>
        <translation>in a picture: to the next mark that way; Enter selects it</translation>
    </message>
    <message>
        <source>in the space-time diagram: zoom, the whole run, move it, hide the selected lane</source>
        <translation>in the space-time diagram: zoom, the whole run, move it, hide the selected lane</translation>
    </message>
    <message>
        <source>draw a wall with the mouse</source>
        <translation>draw a wall with the mouse</translation>
    </message>
    <message>
        <source>the selected server loses its disk; has a slow disk</source>
        <translation>the selected server loses its disk; has a slow disk</translation>
    </message>
    <message>
        <source>its time-out fires now</source>
        <translation>its time-out fires now</translation>
    </message>
    <message>
        <source>hold the selected message, or let it go</source>
        <translation>hold the selected message, or let it go</translation>
    </message>
    <message>
        <source>a new client at the selected server</source>
        <translation>a new client at the selected server</translation>
    </message>
    <message>
        <source>all that can be done to what is selected</source>
        <translation>all that can be done to what is selected</translation>
    </message>
    <message>
        <source>present: big type, stage and one view; F5 also fills the screen</source>
        <translation>present: big type, stage and one view; F5 also fills the screen</translation>
    </message>
    <message>
        <source>presenting: a black screen, until any key</source>
        <translation>presenting: a black screen, until any key</translation>
    </message>
    <message>
        <source>select a server; answer a question</source>
        <translation>select a server; answer a question</translation>
    </message>
    <message>
        <source>quit; the run is kept</source>
        <translation>quit; the run is kept</translation>
    </message>
    <message>
        <source>the same, as a presenter&apos;s remote sends them; back goes to the step&apos;s beginning first</source>
        <translation>the same, as a presenter&apos;s remote sends them; back goes to the step&apos;s beginning first</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>ephemeral</source>
        <translation>ephemeral</translation>
    </message>
    <message>
        <source>container</source>
        <translation>container</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>sequential</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>persistent</translation>
    </message>
    <message>
        <source>data watch</source>
        <translation>data watch</translation>
    </message>
    <message>
        <source>exist watch</source>
        <translation>exist watch</translation>
    </message>
    <message>
        <source>child watch</source>
        <translation>child watch</translation>
    </message>
    <message>
        <source>persistent watch</source>
        <translation>persistent watch</translation>
    </message>
    <message>
        <source>persistent watch of the subtree</source>
        <translation>persistent watch of the subtree</translation>
    </message>
    <message>
        <source>being opened</source>
        <translation>being opened</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>without a connection</source>
        <translation>without a connection</translation>
    </message>
    <message>
        <source>closing: its client asked for it</source>
        <translation>closing: its client asked for it</translation>
    </message>
    <message>
        <source>expiring: unheard for too long</source>
        <translation>expiring: unheard for too long</translation>
    </message>
    <message>
        <source>closed by its client</source>
        <translation>closed by its client</translation>
    </message>
    <message>
        <source>expired: unheard for too long</source>
        <translation>expired: unheard for too long</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>stopped at a cut</source>
        <translation>stopped at a cut</translation>
    </message>
    <message>
        <source>process</source>
        <translation>process</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>phase</translation>
    </message>
    <message>
        <source>serves clients</source>
        <translation>serves clients</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leader</translation>
    </message>
    <message>
        <source>round</source>
        <translation>round</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>votes heard of</source>
        <translation>votes heard of</translation>
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
        <translation>new epoch</translation>
    </message>
    <message>
        <source>FOLLOWERINFO of</source>
        <translation>FOLLOWERINFO of</translation>
    </message>
    <message>
        <source>ACKEPOCH of</source>
        <translation>ACKEPOCH of</translation>
    </message>
    <message>
        <source>NEWLEADER ACKs of</source>
        <translation>NEWLEADER ACKs of</translation>
    </message>
    <message>
        <source>established</source>
        <translation>established</translation>
    </message>
    <message>
        <source>logged up to</source>
        <translation>logged up to</translation>
    </message>
    <message>
        <source>on disk up to</source>
        <translation>on disk up to</translation>
    </message>
    <message>
        <source>known committed</source>
        <translation>known committed</translation>
    </message>
    <message>
        <source>applied up to</source>
        <translation>applied up to</translation>
    </message>
    <message>
        <source>snapshot up to</source>
        <translation>snapshot up to</translation>
    </message>
    <message>
        <source>cut away</source>
        <translation>cut away</translation>
    </message>
    <message>
        <source>learners</source>
        <translation>learners</translation>
    </message>
    <message>
        <source>time-out at</source>
        <translation>time-out at</translation>
    </message>
    <message>
        <source>final wait until</source>
        <translation>final wait until</translation>
    </message>
    <message>
        <source>a sync takes ×</source>
        <translation>a sync takes ×</translation>
    </message>
    <message>
        <source>clock drift, ppm</source>
        <translation>clock drift, ppm</translation>
    </message>
    <message>
        <source>ACKs of %1</source>
        <translation>ACKs of %1</translation>
    </message>
    <message>
        <source>cut off from %1</source>
        <translation>cut off from %1</translation>
    </message>
    <message>
        <source>delay to %1</source>
        <translation>delay to %1</translation>
    </message>
    <message>
        <source>loss to %1, %</source>
        <translation>loss to %1, %</translation>
    </message>
    <message>
        <source>connected to</source>
        <translation>connected to</translation>
    </message>
    <message>
        <source>client state</source>
        <translation>client state</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Welcome page</translation>
    </message>
    <message>
        <source>Open a saved run…</source>
        <translation>Open a saved run…</translation>
    </message>
    <message>
        <source>Save this run…</source>
        <translation>Save this run…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1, finished</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>More exactly</source>
        <translation>More exactly</translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s course</source>
        <translation>Back to the lesson&apos;s course</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>After your answer</source>
        <translation>After your answer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>Begin the task again</source>
        <translation>Begin the task again</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>LogGrid</name>
    <message>
        <source>No transaction yet: let a client write, or give the servers a history.</source>
        <translation>No transaction yet: let a client write, or give the servers a history.</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>committed</translation>
    </message>
    <message>
        <source>logged, on disk</source>
        <translation>logged, on disk</translation>
    </message>
    <message>
        <source>logged, not yet on disk</source>
        <translation>logged, not yet on disk</translation>
    </message>
    <message>
        <source>committed, not yet on its own disk</source>
        <translation>committed, not yet on its own disk</translation>
    </message>
    <message>
        <source>cut away</source>
        <translation>cut away</translation>
    </message>
    <message>
        <source>in the snapshot</source>
        <translation>in the snapshot</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation>%1, %2 to %3: %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 servers alike: %2</source>
        <translation>%1 servers alike: %2</translation>
    </message>
    <message>
        <source>known committed</source>
        <translation>known committed</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>snapshot</translation>
    </message>
</context>
<context>
    <name>LogsView</name>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Back to the newest, and to what differs between servers</source>
        <translation>Back to the newest, and to what differs between servers</translation>
    </message>
    <message>
        <source>Older zxids</source>
        <translation>Older zxids</translation>
    </message>
    <message>
        <source>Newer zxids</source>
        <translation>Newer zxids</translation>
    </message>
    <message>
        <source>The logs of all servers at %1</source>
        <translation>The logs of all servers at %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>ZabLab: %1</source>
        <translation>ZabLab: %1</translation>
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
        <translation>a vote: number and colour are its candidate&apos;s</translation>
    </message>
    <message>
        <source>a follower tells the epoch it has accepted</source>
        <translation>a follower tells the epoch it has accepted</translation>
    </message>
    <message>
        <source>an observer tells the epoch it has accepted</source>
        <translation>an observer tells the epoch it has accepted</translation>
    </message>
    <message>
        <source>the new epoch</source>
        <translation>the new epoch</translation>
    </message>
    <message>
        <source>agreed; my last zxid is this</source>
        <translation>agreed; my last zxid is this</translation>
    </message>
    <message>
        <source>you lack a few: they follow</source>
        <translation>you lack a few: they follow</translation>
    </message>
    <message>
        <source>cut your log back to here</source>
        <translation>cut your log back to here</translation>
    </message>
    <message>
        <source>take the whole tree</source>
        <translation>take the whole tree</translation>
    </message>
    <message>
        <source>this is my history: keep it</source>
        <translation>this is my history: keep it</translation>
    </message>
    <message>
        <source>you may serve clients</source>
        <translation>you may serve clients</translation>
    </message>
    <message>
        <source>a learner passes a write on</source>
        <translation>a learner passes a write on</translation>
    </message>
    <message>
        <source>write this to your log</source>
        <translation>write this to your log</translation>
    </message>
    <message>
        <source>it is on my disk</source>
        <translation>it is on my disk</translation>
    </message>
    <message>
        <source>it counts: apply it</source>
        <translation>it counts: apply it</translation>
    </message>
    <message>
        <source>to observers: a transaction that counts</source>
        <translation>to observers: a transaction that counts</translation>
    </message>
    <message>
        <source>catch up before the next read</source>
        <translation>catch up before the next read</translation>
    </message>
    <message>
        <source>are you there?</source>
        <translation>are you there?</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>I am</translation>
    </message>
    <message>
        <source>a client asks</source>
        <translation>a client asks</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>its answer</translation>
    </message>
    <message>
        <source>it counts: these are the members now</source>
        <translation>it counts: these are the members now</translation>
    </message>
    <message>
        <source>to observers: these are the members now</source>
        <translation>to observers: these are the members now</translation>
    </message>
    <message>
        <source>a client came over: does its session live?</source>
        <translation>a client came over: does its session live?</translation>
    </message>
    <message>
        <source>it lives, or it is over</source>
        <translation>it lives, or it is over</translation>
    </message>
    <message>
        <source>a client wants a session, or goes on with its own</source>
        <translation>a client wants a session, or goes on with its own</translation>
    </message>
    <message>
        <source>here is your session</source>
        <translation>here is your session</translation>
    </message>
    <message>
        <source>what you watch for has happened</source>
        <translation>what you watch for has happened</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>%1: fewer</source>
        <translation>%1: fewer</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: more</translation>
    </message>
</context>
<context>
    <name>PresenterStrip</name>
    <message>
        <source>The lesson&apos;s sentence</source>
        <translation>The lesson&apos;s sentence</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1, the class&apos;s prediction</source>
        <translation>%1, the class&apos;s prediction</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Back to the lesson</translation>
    </message>
    <message>
        <source>Show a model answer</source>
        <translation>Show a model answer</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Predict first</source>
        <translation>Predict first</translation>
    </message>
    <message>
        <source>Your prediction was right</source>
        <translation>Your prediction was right</translation>
    </message>
    <message>
        <source>Click a server on the stage, or press its digit.</source>
        <translation>Click a server on the stage, or press its digit.</translation>
    </message>
    <message>
        <source>%1, your prediction</source>
        <translation>%1, your prediction</translation>
    </message>
    <message>
        <source>Not so: it went like this</source>
        <translation>Not so: it went like this</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: off</translation>
    </message>
</context>
<context>
    <name>SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Crash, pause and cut servers, write and read as a client. Go back and do it otherwise: the old future is kept.</source>
        <translation>Crash, pause and cut servers, write and read as a client. Go back and do it otherwise: the old future is kept.</translation>
    </message>
    <message>
        <source>Voting servers</source>
        <translation>Voting servers</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observers</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>New run</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Add a client</translation>
    </message>
    <message>
        <source>New run: the same seed and the same actions give the same run.</source>
        <translation>New run: the same seed and the same actions give the same run.</translation>
    </message>
    <message>
        <source>Edit the ensemble…</source>
        <translation>Edit the ensemble…</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <source>Place in the run: %1</source>
        <translation>Place in the run: %1</translation>
    </message>
    <message>
        <source>Here they part</source>
        <translation>Here they part</translation>
    </message>
</context>
<context>
    <name>SessionLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SessionsView</name>
    <message>
        <source>No session yet: a client gets one when it is connected to a server that serves.</source>
        <translation>No session yet: a client gets one when it is connected to a server that serves.</translation>
    </message>
    <message>
        <source>No session yet: add a client.</source>
        <translation>No session yet: add a client.</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Add a client</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>No ephemeral nodes, no watches, nothing told.</source>
        <translation>No ephemeral nodes, no watches, nothing told.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>light</source>
        <translation>light</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>high contrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>All three keep roles apart for every kind of colour vision, and each colour has a shape or a word beside it. The second and third leave more room where red and green, or blue and yellow, look alike.</source>
        <translation>All three keep roles apart for every kind of colour vision, and each colour has a shape or a word beside it. The second and third leave more room where red and green, or blue and yellow, look alike.</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>red–green</source>
        <translation>red–green</translation>
    </message>
    <message>
        <source>blue–yellow</source>
        <translation>blue–yellow</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Size of the type</translation>
    </message>
    <message>
        <source>Size of the type: %1 %</source>
        <translation>Size of the type: %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Reduced: messages do not fly, they appear and stay until the next step.</source>
        <translation>Reduced: messages do not fly, they appear and stay until the next step.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>full</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>reduced</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Spotlight</translation>
    </message>
    <message>
        <source>Servers that do nothing in a step stand back.</source>
        <translation>Servers that do nothing in a step stand back.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>Narration</translation>
    </message>
    <message>
        <source>Each step is told in words to a screen reader.</source>
        <translation>Each step is told in words to a screen reader.</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>The tour</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Show it again</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>SpaceTime</name>
    <message>
        <source>election, round %1</source>
        <translation>election, round %1</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>discovery</translation>
    </message>
    <message>
        <source>synchronization</source>
        <translation>synchronization</translation>
    </message>
    <message>
        <source>broadcast, epoch %1</source>
        <translation>broadcast, epoch %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 later</translation>
    </message>
    <message>
        <source>hidden until the answer</source>
        <translation>hidden until the answer</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>healed</source>
        <translation>healed</translation>
    </message>
    <message>
        <source>%1 messages: zoom in to see each</source>
        <translation>%1 messages: zoom in to see each</translation>
    </message>
    <message>
        <source>not yet played</source>
        <translation>not yet played</translation>
    </message>
    <message>
        <source>%1 observers in one lane: press to unfold</source>
        <translation>%1 observers in one lane: press to unfold</translation>
    </message>
    <message>
        <source>%1 followers in one lane: press to unfold</source>
        <translation>%1 followers in one lane: press to unfold</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>hide %1</translation>
    </message>
    <message>
        <source>show all lanes, %1 hidden</source>
        <translation>show all lanes, %1 hidden</translation>
    </message>
    <message>
        <source>fold lanes together again</source>
        <translation>fold lanes together again</translation>
    </message>
    <message>
        <source>the whole run: drag the frame</source>
        <translation>the whole run: drag the frame</translation>
    </message>
    <message>
        <source>a guarantee is broken</source>
        <translation>a guarantee is broken</translation>
    </message>
    <message>
        <source>%1 messages under way all the time are not drawn</source>
        <translation>%1 messages under way all the time are not drawn</translation>
    </message>
</context>
<context>
    <name>SpaceTimeView</name>
    <message>
        <source>Follow the cursor</source>
        <translation>Follow the cursor</translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation>heartbeats</translation>
    </message>
    <message>
        <source>Draw every PING</source>
        <translation>Draw every PING</translation>
    </message>
    <message>
        <source>true time axis</source>
        <translation>true time axis</translation>
    </message>
    <message>
        <source>Space-time diagram up to %1</source>
        <translation>Space-time diagram up to %1</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>Show all lanes</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s) hidden</source>
        <translation>
            <numerusform>%n lane hidden</numerusform>
            <numerusform>%n lanes hidden</numerusform>
        </translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>whole run</translation>
    </message>
    <message>
        <source>Everything that has been played (0); the wheel zooms, a drag moves</source>
        <translation>Everything that has been played (0); the wheel zooms, a drag moves</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>%1 servers, %2 votes are a majority</source>
        <translation>%1 servers, %2 votes are a majority</translation>
    </message>
    <message>
        <source>%1 voters and %2 observing, %3 votes are a majority</source>
        <translation>%1 voters and %2 observing, %3 votes are a majority</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>Follows %1</translation>
    </message>
    <message>
        <source>Observes %1</source>
        <translation>Observes %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
    </message>
    <message>
        <source>was the leader</source>
        <translation>was the leader</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>epoch %1</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>round %1</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>discovery</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>syncing</translation>
    </message>
    <message>
        <source>votes for itself</source>
        <translation>votes for itself</translation>
    </message>
    <message>
        <source>vote changes: %1</source>
        <translation>vote changes: %1</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>comparing</translation>
    </message>
    <message>
        <source>→ votes for</source>
        <translation>→ votes for</translation>
    </message>
    <message>
        <source>→ keeps</source>
        <translation>→ keeps</translation>
    </message>
    <message>
        <source>server id</source>
        <translation>server id</translation>
    </message>
    <message>
        <source>gives up in %1</source>
        <translation>gives up in %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3, a majority</source>
        <translation>%1: %2 of %3, a majority</translation>
    </message>
    <message>
        <source>%1: %2 of %3, no majority</source>
        <translation>%1: %2 of %3, no majority</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>cut %1</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>your prediction</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>outcome unknown</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>not served</translation>
    </message>
    <message>
        <source>answered ✓</source>
        <translation>answered ✓</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>refused: %1</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>time-out</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>committed</translation>
    </message>
    <message>
        <source>only logged</source>
        <translation>only logged</translation>
    </message>
    <message>
        <source>lost or held up</source>
        <translation>lost or held up</translation>
    </message>
    <message>
        <source>final wait</source>
        <translation>final wait</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>session expired</translation>
    </message>
    <message>
        <source>session closed</source>
        <translation>session closed</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>disconnected</translation>
    </message>
    <message>
        <source>disk lost</source>
        <translation>disk lost</translation>
    </message>
    <message>
        <source>disk ×%1</source>
        <translation>disk ×%1</translation>
    </message>
    <message>
        <source>clock %1</source>
        <translation>clock %1</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1, %2 % lost</source>
        <translation>%1, %2 % lost</translation>
    </message>
    <message>
        <source>%1 +%2, %3 % lost</source>
        <translation>%1 +%2, %3 % lost</translation>
    </message>
    <message>
        <source>not a member</source>
        <translation>not a member</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>observers have applied %1</source>
        <translation>observers have applied %1</translation>
    </message>
    <message>
        <source>voters have applied %1</source>
        <translation>voters have applied %1</translation>
    </message>
    <message>
        <source>voters have acknowledged %1; %2 are needed</source>
        <translation>voters have acknowledged %1; %2 are needed</translation>
    </message>
    <message>
        <source>votes are for %1; %2 are needed</source>
        <translation>votes are for %1; %2 are needed</translation>
    </message>
    <message>
        <source>observers are with %1</source>
        <translation>observers are with %1</translation>
    </message>
    <message>
        <source>voters are with %1</source>
        <translation>voters are with %1</translation>
    </message>
    <message>
        <source>observers have a leader</source>
        <translation>observers have a leader</translation>
    </message>
    <message>
        <source>%1 of %2 ACKs</source>
        <translation>%1 of %2 ACKs</translation>
    </message>
    <message>
        <source>has applied it</source>
        <translation>has applied it</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>of the new members</source>
        <translation>of the new members</translation>
    </message>
    <message>
        <source>%1, %2: %3 left</source>
        <translation>%1, %2: %3 left</translation>
    </message>
    <message>
        <source>until votes are sent again</source>
        <translation>until votes are sent again</translation>
    </message>
    <message>
        <source>final wait for a better vote</source>
        <translation>final wait for a better vote</translation>
    </message>
    <message>
        <source>pause before the next election</source>
        <translation>pause before the next election</translation>
    </message>
    <message>
        <source>initLimit</source>
        <translation>initLimit</translation>
    </message>
    <message>
        <source>quorum check</source>
        <translation>quorum check</translation>
    </message>
    <message>
        <source>read time-out</source>
        <translation>read time-out</translation>
    </message>
    <message>
        <source>%1 voters, %2 votes are a majority</source>
        <translation>%1 voters, %2 votes are a majority</translation>
    </message>
    <message>
        <source>%1; outside the ensemble: %2</source>
        <translation>%1; outside the ensemble: %2</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 is down</translation>
    </message>
    <message>
        <source>%1 are down</source>
        <translation>%1 are down</translation>
    </message>
    <message>
        <source>%1 stands still</source>
        <translation>%1 stands still</translation>
    </message>
    <message>
        <source>%1 stand still</source>
        <translation>%1 stand still</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>truncated</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>snapshot</translation>
    </message>
    <message>
        <source>votes; bar: majority</source>
        <translation>votes; bar: majority</translation>
    </message>
    <message>
        <source>warmer: stronger vote</source>
        <translation>warmer: stronger vote</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>The ensemble at %1</source>
        <translation>The ensemble at %1</translation>
    </message>
</context>
<context>
    <name>StateTable</name>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>last zxid</source>
        <translation>last zxid</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
</context>
<context>
    <name>StepMarks</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepMenu</name>
    <message>
        <source>variable</source>
        <translation>variable</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>round</source>
        <translation>round</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>phase</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>election won</source>
        <translation>election won</translation>
    </message>
    <message>
        <source>leader lost</source>
        <translation>leader lost</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>proposal</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>commit</translation>
    </message>
    <message>
        <source>synchronization decision</source>
        <translation>synchronization decision</translation>
    </message>
    <message>
        <source>truncation (TRUNC)</source>
        <translation>truncation (TRUNC)</translation>
    </message>
    <message>
        <source>snapshot (SNAP)</source>
        <translation>snapshot (SNAP)</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>time-out</translation>
    </message>
    <message>
        <source>session expiry</source>
        <translation>session expiry</translation>
    </message>
    <message>
        <source>lost message</source>
        <translation>lost message</translation>
    </message>
    <message>
        <source>change of role</source>
        <translation>change of role</translation>
    </message>
    <message>
        <source>answer to a client</source>
        <translation>answer to a client</translation>
    </message>
    <message>
        <source>A step goes on by</source>
        <translation>A step goes on by</translation>
    </message>
    <message>
        <source>or to the next</source>
        <translation>or to the next</translation>
    </message>
</context>
<context>
    <name>Synchronization</name>
    <message>
        <source>Both logs</source>
        <translation>Both logs</translation>
    </message>
    <message>
        <source>How it is chosen</source>
        <translation>How it is chosen</translation>
    </message>
    <message>
        <source>asked in order; the first yes decides</source>
        <translation>asked in order; the first yes decides</translation>
    </message>
    <message>
        <source>What travels</source>
        <translation>What travels</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leader</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>learner</translation>
    </message>
    <message>
        <source>committedLog: the newest commits, in memory</source>
        <translation>committedLog: the newest commits, in memory</translation>
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
        <translation>wait for ACKs</translation>
    </message>
    <message>
        <source>in both: kept</source>
        <translation>in both: kept</translation>
    </message>
    <message>
        <source>replaced by the tree</source>
        <translation>replaced by the tree</translation>
    </message>
    <message>
        <source>%1 sent one by one</source>
        <translation>%1 sent one by one</translation>
    </message>
    <message>
        <source>comes with the tree</source>
        <translation>comes with the tree</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Snapshot forced?</source>
        <translation>Snapshot forced?</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Log on disk enough?</source>
        <translation>Log on disk enough?</translation>
    </message>
    <message>
        <source>asked when peer &lt; min</source>
        <translation>asked when peer &lt; min</translation>
    </message>
    <message>
        <source>committedLog is read</source>
        <translation>committedLog is read</translation>
    </message>
    <message>
        <source>peer begins an epoch</source>
        <translation>peer begins an epoch</translation>
    </message>
    <message>
        <source>DIFF, nothing more</source>
        <translation>DIFF, nothing more</translation>
    </message>
    <message>
        <source>TRUNC to max</source>
        <translation>TRUNC to max</translation>
    </message>
    <message>
        <source>DIFF, TRUNC or SNAP</source>
        <translation>DIFF, TRUNC or SNAP</translation>
    </message>
    <message>
        <source>DIFF from disk</source>
        <translation>DIFF from disk</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>SNAP: another epoch</source>
        <translation>SNAP: another epoch</translation>
    </message>
    <message>
        <source>disk of %1</source>
        <translation>disk of %1</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entries</translation>
    </message>
    <message>
        <source>keeps what it has</source>
        <translation>keeps what it has</translation>
    </message>
    <message>
        <source>cuts off %1 behind %2</source>
        <translation>cuts off %1 behind %2</translation>
    </message>
    <message>
        <source>takes the whole tree, as of %1</source>
        <translation>takes the whole tree, as of %1</translation>
    </message>
    <message>
        <source>queued, not logged yet</source>
        <translation>queued, not logged yet</translation>
    </message>
    <message>
        <source>applied once it is logged</source>
        <translation>applied once it is logged</translation>
    </message>
    <message>
        <source>applied in memory</source>
        <translation>applied in memory</translation>
    </message>
    <message>
        <source>saves a snapshot at %1, then the epoch</source>
        <translation>saves a snapshot at %1, then the epoch</translation>
    </message>
    <message>
        <source>log up to %1 on disk, then the epoch</source>
        <translation>log up to %1 on disk, then the epoch</translation>
    </message>
    <message>
        <source>stores the epoch</source>
        <translation>stores the epoch</translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation>counted: %1</translation>
    </message>
    <message>
        <source>the epoch has begun: let in</source>
        <translation>the epoch has begun: let in</translation>
    </message>
    <message>
        <source>serves clients from now on</source>
        <translation>serves clients from now on</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>not needed any more</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>held up at the cut</source>
        <translation>held up at the cut</translation>
    </message>
    <message>
        <source>broken off after %1</source>
        <translation>broken off after %1</translation>
    </message>
    <message>
        <source>broken off after %1; back to what the disk holds</source>
        <translation>broken off after %1; back to what the disk holds</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Nobody has been synchronized yet.</source>
        <translation>Nobody has been synchronized yet.</translation>
    </message>
    <message>
        <source>%1 brings %2 up</source>
        <translation>%1 brings %2 up</translation>
    </message>
    <message>
        <source>done after %1</source>
        <translation>done after %1</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>truncated</translation>
    </message>
</context>
<context>
    <name>SynchronizationView</name>
    <message>
        <source>The synchronization before this one</source>
        <translation>The synchronization before this one</translation>
    </message>
    <message>
        <source>The synchronization after this one</source>
        <translation>The synchronization after this one</translation>
    </message>
    <message>
        <source>Synchronization: %1. %2</source>
        <translation>Synchronization: %1. %2</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ Done</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>Your task</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>A hint</source>
        <translation>A hint</translation>
    </message>
    <message>
        <source>Your explanation</source>
        <translation>Your explanation</translation>
    </message>
    <message>
        <source>Show a model answer</source>
        <translation>Show a model answer</translation>
    </message>
    <message>
        <source>Not yet. Let it play on, go back and do something else, or begin again below.</source>
        <translation>Not yet. Let it play on, go back and do something else, or begin again below.</translation>
    </message>
</context>
<context>
    <name>TimeKeys</name>
    <message>
        <source>play backwards</source>
        <translation>play backwards</translation>
    </message>
    <message>
        <source>run until something comes true</source>
        <translation>run until something comes true</translation>
    </message>
    <message>
        <source>two branches side by side</source>
        <translation>two branches side by side</translation>
    </message>
    <message>
        <source>undo; with Shift, do again</source>
        <translation>undo; with Shift, do again</translation>
    </message>
    <message>
        <source>save the run; open one</source>
        <translation>save the run; open one</translation>
    </message>
    <message>
        <source>ten seconds back; with Shift, forwards</source>
        <translation>ten seconds back; with Shift, forwards</translation>
    </message>
</context>
<context>
    <name>ToolPalette</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>times as long</source>
        <translation>times as long</translation>
    </message>
    <message>
        <source>later by, ms</source>
        <translation>later by, ms</translation>
    </message>
    <message>
        <source>lost, %</source>
        <translation>lost, %</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>both ways</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>one way</translation>
    </message>
    <message>
        <source>gains, µs a second</source>
        <translation>gains, µs a second</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>for so many seconds</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Kind of server</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observer</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>session, seconds</source>
        <translation>session, seconds</translation>
    </message>
    <message>
        <source>4 ticks</source>
        <translation>4 ticks</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recipe</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>provider</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>consumer</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>lock</translation>
    </message>
    <message>
        <source>config writer</source>
        <translation>config writer</translation>
    </message>
    <message>
        <source>config reader</source>
        <translation>config reader</translation>
    </message>
    <message>
        <source>path</source>
        <translation>path</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>Kind of node</source>
        <translation>Kind of node</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>persistent</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>sequential</translation>
    </message>
    <message>
        <source>ephemeral</source>
        <translation>ephemeral</translation>
    </message>
    <message>
        <source>ephemeral sequential</source>
        <translation>ephemeral sequential</translation>
    </message>
    <message>
        <source>container</source>
        <translation>container</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>TTL, ms</source>
        <translation>TTL, ms</translation>
    </message>
    <message>
        <source>leave a watch</source>
        <translation>leave a watch</translation>
    </message>
    <message>
        <source>Kind of watch</source>
        <translation>Kind of watch</translation>
    </message>
    <message>
        <source>once</source>
        <translation>once</translation>
    </message>
    <message>
        <source>recursive</source>
        <translation>recursive</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>parts</translation>
    </message>
    <message>
        <source>pace, ms</source>
        <translation>pace, ms</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>Let all go</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Put it away</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>To the welcome page</source>
        <translation>To the welcome page</translation>
    </message>
    <message>
        <source>Lesson %1 · %2</source>
        <translation>Lesson %1 · %2</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>seed %1 · the same every time</source>
        <translation>seed %1 · the same every time</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Dark, light, high contrast (T)</source>
        <translation>Dark, light, high contrast (T)</translation>
    </message>
    <message>
        <source>Present: big type (V)</source>
        <translation>Present: big type (V)</translation>
    </message>
    <message>
        <source>Left area ([)</source>
        <translation>Left area ([)</translation>
    </message>
    <message>
        <source>Lower area (%1)</source>
        <translation>Lower area (%1)</translation>
    </message>
    <message>
        <source>Right area (])</source>
        <translation>Right area (])</translation>
    </message>
    <message>
        <source>All keys (?)</source>
        <translation>All keys (?)</translation>
    </message>
    <message>
        <source>Settings (,)</source>
        <translation>Settings (,)</translation>
    </message>
    <message>
        <source>Rule off: %1</source>
        <translation>Rule off: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) off</source>
        <translation>
            <numerusform>%n rule off</numerusform>
            <numerusform>%n rules off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The stage</source>
        <translation>The stage</translation>
    </message>
    <message>
        <source>Servers on a ring, messages in flight, clients outside. A disc tells its role, the arc around it how long it will wait, the cells beside it what is in its log. Click anything to ask about it.</source>
        <translation>Servers on a ring, messages in flight, clients outside. A disc tells its role, the arc around it how long it will wait, the cells beside it what is in its log. Click anything to ask about it.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Space plays and stops, → and ← go one step on or back, as often as you like. Nothing is lost: what happens is a function of time.</source>
        <translation>Space plays and stops, → and ← go one step on or back, as often as you like. Nothing is lost: what happens is a function of time.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Crash, pause, cut, write: do it to the selected server, or by key. Go back first, and your action opens a second future; the old one is kept.</source>
        <translation>Crash, pause, cut, write: do it to the selected server, or by key. Go back first, and your action opens a second future; the old one is kept.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>What the selected thing is, what led to it, and why something else did not happen.</source>
        <translation>What the selected thing is, what led to it, and why something else did not happen.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>The same run as a space-time diagram, as transactions, logs, charts and more. They follow the cursor and select together. E makes a view large.</source>
        <translation>The same run as a space-time diagram, as transactions, logs, charts and more. They follow the cursor and select together. E makes a view large.</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Language and looks</translation>
    </message>
    <message>
        <source>中文 and English at any moment; themes, palettes and type under the gear; all keys behind the question mark.</source>
        <translation>中文 and English at any moment; themes, palettes and type under the gear; all keys behind the question mark.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Skip the tour</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Back (←)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>Transaction</name>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>down</source>
        <translation>down</translation>
    </message>
    <message>
        <source>in its log, not on disk yet</source>
        <translation>in its log, not on disk yet</translation>
    </message>
    <message>
        <source>on its disk</source>
        <translation>on its disk</translation>
    </message>
    <message>
        <source>on its disk, acknowledged</source>
        <translation>on its disk, acknowledged</translation>
    </message>
    <message>
        <source>applied to its tree</source>
        <translation>applied to its tree</translation>
    </message>
    <message>
        <source>lost again</source>
        <translation>lost again</translation>
    </message>
    <message>
        <source>Never proposed: %1 lost its connection and does not know what became of it.</source>
        <translation>Never proposed: %1 lost its connection and does not know what became of it.</translation>
    </message>
    <message>
        <source>Never proposed: the session of %1 expired.</source>
        <translation>Never proposed: the session of %1 expired.</translation>
    </message>
    <message>
        <source>Never proposed: %1 does not serve clients.</source>
        <translation>Never proposed: %1 does not serve clients.</translation>
    </message>
    <message>
        <source>Answered without a transaction: %1.</source>
        <translation>Answered without a transaction: %1.</translation>
    </message>
    <message>
        <source>Not proposed: the request was lost on its way to the leader.</source>
        <translation>Not proposed: the request was lost on its way to the leader.</translation>
    </message>
    <message>
        <source>Committed %1 after it was proposed.</source>
        <translation>Committed %1 after it was proposed.</translation>
    </message>
    <message>
        <source>Committed as an error (%1): it uses up a zxid and changes nothing.</source>
        <translation>Committed as an error (%1): it uses up a zxid and changes nothing.</translation>
    </message>
    <message>
        <source>%1 had its answer after %2.</source>
        <translation>%1 had its answer after %2.</translation>
    </message>
    <message>
        <source>%1 was never told: it lost its connection.</source>
        <translation>%1 was never told: it lost its connection.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leader</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>follower</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observer</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
    </message>
    <message>
        <source>not following</source>
        <translation>not following</translation>
    </message>
    <message>
        <source>slow disk</source>
        <translation>slow disk</translation>
    </message>
    <message>
        <source>%1 servers</source>
        <translation>%1 servers</translation>
    </message>
    <message>
        <source>own ACK</source>
        <translation>own ACK</translation>
    </message>
    <message>
        <source>late ACK: not counted any more</source>
        <translation>late ACK: not counted any more</translation>
    </message>
    <message>
        <source>reply: %1</source>
        <translation>reply: %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>after %1</translation>
    </message>
    <message>
        <source>%1 acknowledged</source>
        <translation>%1 acknowledged</translation>
    </message>
    <message>
        <source>old %1, new %2</source>
        <translation>old %1, new %2</translation>
    </message>
    <message>
        <source>%1 of %2 groups</source>
        <translation>%1 of %2 groups</translation>
    </message>
    <message>
        <source>phase 1</source>
        <translation>phase 1</translation>
    </message>
    <message>
        <source>propose</source>
        <translation>propose</translation>
    </message>
    <message>
        <source>phase 2</source>
        <translation>phase 2</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>commit</translation>
    </message>
    <message>
        <source>%1 leads epoch %2: committed with it</source>
        <translation>%1 leads epoch %2: committed with it</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>logged</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disk</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>reply</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>leads no more</source>
        <translation>leads no more</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>No write yet: let a client write (W).</source>
        <translation>No write yet: let a client write (W).</translation>
    </message>
    <message>
        <source>This one was in the logs before the run began.</source>
        <translation>This one was in the logs before the run began.</translation>
    </message>
    <message>
        <source>%1 proposed it and lost its office before it was decided. %2 had it in its log: it is committed with epoch %3.</source>
        <translation>%1 proposed it and lost its office before it was decided. %2 had it in its log: it is committed with epoch %3.</translation>
    </message>
    <message>
        <source>On its way to the leader: nothing is proposed yet.</source>
        <translation>On its way to the leader: nothing is proposed yet.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Not committed: %1</source>
        <translation>Not committed: %1</translation>
    </message>
</context>
<context>
    <name>TransactionView</name>
    <message>
        <source>The transaction before this one</source>
        <translation>The transaction before this one</translation>
    </message>
    <message>
        <source>zxid of the transaction that is shown</source>
        <translation>zxid of the transaction that is shown</translation>
    </message>
    <message>
        <source>The transaction after this one</source>
        <translation>The transaction after this one</translation>
    </message>
    <message>
        <source>Transaction %1. %2</source>
        <translation>Transaction %1. %2</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the beginning (Home)</source>
        <translation>To the beginning (Home)</translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation>One step back (←)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Play (Space)</translation>
    </message>
    <message>
        <source>One step (→)</source>
        <translation>One step (→)</translation>
    </message>
    <message>
        <source>To the latest seen (End)</source>
        <translation>To the latest seen (End)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Speed %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>story pace</source>
        <translation>story pace</translation>
    </message>
    <message>
        <source>true pace</source>
        <translation>true pace</translation>
    </message>
    <message>
        <source>Next star (Ctrl →)</source>
        <translation>Next star (Ctrl →)</translation>
    </message>
    <message>
        <source>run&apos;s time</source>
        <translation>run&apos;s time</translation>
    </message>
    <message>
        <source>The run&apos;s time: %1</source>
        <translation>The run&apos;s time: %1</translation>
    </message>
    <message>
        <source>Play backwards (Shift Space)</source>
        <translation>Play backwards (Shift Space)</translation>
    </message>
    <message>
        <source>by: %1 ▾</source>
        <translation>by: %1 ▾</translation>
    </message>
    <message>
        <source>How far a step goes: %1</source>
        <translation>How far a step goes: %1</translation>
    </message>
    <message>
        <source>Cancel · %1 %</source>
        <translation>Cancel · %1 %</translation>
    </message>
    <message>
        <source>Run until… ▾</source>
        <translation>Run until… ▾</translation>
    </message>
    <message>
        <source>Run until something comes true (U)</source>
        <translation>Run until something comes true (U)</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl Z)</source>
        <translation>Undo: %1 (Ctrl Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Do again: %1 (Ctrl Shift Z)</source>
        <translation>Do again: %1 (Ctrl Shift Z)</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>Nothing to do again</translation>
    </message>
    <message>
        <source>One course of events again (B)</source>
        <translation>One course of events again (B)</translation>
    </message>
    <message>
        <source>Two branches side by side (B)</source>
        <translation>Two branches side by side (B)</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 s</translation>
    </message>
    <message>
        <source>Ten seconds back (J)</source>
        <translation>Ten seconds back (J)</translation>
    </message>
</context>
<context>
    <name>TreeNodeLine</name>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>older</source>
        <translation>older</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>newer</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>only here</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>UntilMenu</name>
    <message>
        <source>Run until</source>
        <translation>Run until</translation>
    </message>
    <message>
        <source>zxid; empty: any</source>
        <translation>zxid; empty: any</translation>
    </message>
    <message>
        <source>any, or 0x1:5</source>
        <translation>any, or 0x1:5</translation>
    </message>
    <message>
        <source>Look ahead at most</source>
        <translation>Look ahead at most</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Space-time</source>
        <translation>Space-time</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Synchronization</source>
        <translation>Synchronization</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Data tree</source>
        <translation>Data tree</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>Guarantees</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Back below the stage (E)</source>
        <translation>Back below the stage (E)</translation>
    </message>
    <message>
        <source>In the place of the stage (E)</source>
        <translation>In the place of the stage (E)</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Watch a real ZooKeeper ensemble think</source>
        <translation>Watch a real ZooKeeper ensemble think</translation>
    </message>
    <message>
        <source>Every vote, every message and every acknowledgement here is something that an engine following ZooKeeper&apos;s rules did, at the instant shown. Ask it why, walk it backwards, change one thing.</source>
        <translation>Every vote, every message and every acknowledgement here is something that an engine following ZooKeeper&apos;s rules did, at the instant shown. Ask it why, walk it backwards, change one thing.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Learn</translation>
    </message>
    <message numerus="yes">
        <source>Learn · lesson %1 · about %n minute(s)</source>
        <translation>
            <numerusform>Learn · lesson %1 · about %n minute</numerusform>
            <numerusform>Learn · lesson %1 · about %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Demonstrate</source>
        <translation>Demonstrate</translation>
    </message>
    <message>
        <source>Five servers on the big screen</source>
        <translation>Five servers on the big screen</translation>
    </message>
    <message>
        <source>Big type, one stage: crash the leader, cut the five into 2 and 3, heal, and let the class say what happens.</source>
        <translation>Big type, one stage: crash the leader, cut the five into 2 and 3, heal, and let the class say what happens.</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explore</translation>
    </message>
    <message>
        <source>The free sandbox</source>
        <translation>The free sandbox</translation>
    </message>
    <message>
        <source>First time here? A tour of one minute</source>
        <translation>First time here? A tour of one minute</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Go on where you were</translation>
    </message>
    <message>
        <source>Open a saved run…</source>
        <translation>Open a saved run…</translation>
    </message>
    <message>
        <source>✓ Finished · lesson %1</source>
        <translation>✓ Finished · lesson %1</translation>
    </message>
    <message>
        <source>From three servers to a hundred. Break anything, go back, try the other future.</source>
        <translation>From three servers to a hundred. Break anything, go back, try the other future.</translation>
    </message>
    <message>
        <source>Earlier runs (%1)</source>
        <translation>Earlier runs (%1)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Follower</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Leader, not yet established</source>
        <translation>Leader, not yet established</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>election</source>
        <translation>election</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>discovery</translation>
    </message>
    <message>
        <source>synchronization</source>
        <translation>synchronization</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>broadcast</translation>
    </message>
    <message>
        <source>There is no such server in this ensemble.</source>
        <translation>There is no such server in this ensemble.</translation>
    </message>
    <message>
        <source>There is no such client; add one first.</source>
        <translation>There is no such client; add one first.</translation>
    </message>
    <message>
        <source>This client is there already.</source>
        <translation>This client is there already.</translation>
    </message>
    <message>
        <source>This server is down; restart it first.</source>
        <translation>This server is down; restart it first.</translation>
    </message>
    <message>
        <source>This server runs already.</source>
        <translation>This server runs already.</translation>
    </message>
    <message>
        <source>This server is paused already.</source>
        <translation>This server is paused already.</translation>
    </message>
    <message>
        <source>This server is not paused.</source>
        <translation>This server is not paused.</translation>
    </message>
    <message>
        <source>A cut needs servers on both sides.</source>
        <translation>A cut needs servers on both sides.</translation>
    </message>
    <message>
        <source>This request makes no sense.</source>
        <translation>This request makes no sense.</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 crashes</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 starts</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 is paused</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 goes on</translation>
    </message>
    <message>
        <source>%1 cut off from the others</source>
        <translation>%1 cut off from the others</translation>
    </message>
    <message>
        <source>The link of %1 and %2 is cut</source>
        <translation>The link of %1 and %2 is cut</translation>
    </message>
    <message>
        <source>The link of %1 and %2 is whole again</source>
        <translation>The link of %1 and %2 is whole again</translation>
    </message>
    <message>
        <source>All links are whole again</source>
        <translation>All links are whole again</translation>
    </message>
    <message>
        <source>%1 connects to %2</source>
        <translation>%1 connects to %2</translation>
    </message>
    <message>
        <source>%1 writes %2</source>
        <translation>%1 writes %2</translation>
    </message>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 reads %2</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>healed</source>
        <translation>healed</translation>
    </message>
    <message>
        <source>%1 changes its vote</source>
        <translation>%1 changes its vote</translation>
    </message>
    <message>
        <source>%1 is elected</source>
        <translation>%1 is elected</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>%1 loses its quorum</source>
        <translation>%1 loses its quorum</translation>
    </message>
    <message>
        <source>%1 loses its leader</source>
        <translation>%1 loses its leader</translation>
    </message>
    <message>
        <source>%1 proposes</source>
        <translation>%1 proposes</translation>
    </message>
    <message>
        <source>%1 commits</source>
        <translation>%1 commits</translation>
    </message>
    <message>
        <source>%1 cuts its log</source>
        <translation>%1 cuts its log</translation>
    </message>
    <message>
        <source>%1 loads a snapshot</source>
        <translation>%1 loads a snapshot</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>%1 offers a service at %2</source>
        <translation>%1 offers a service at %2</translation>
    </message>
    <message>
        <source>%1 looks for services at %2</source>
        <translation>%1 looks for services at %2</translation>
    </message>
    <message>
        <source>%1 queues for the lock %2</source>
        <translation>%1 queues for the lock %2</translation>
    </message>
    <message>
        <source>%1 writes the configuration %2</source>
        <translation>%1 writes the configuration %2</translation>
    </message>
    <message>
        <source>%1 works by the configuration %2</source>
        <translation>%1 works by the configuration %2</translation>
    </message>
    <message>
        <source>This server runs; crash it before it loses its disk.</source>
        <translation>This server runs; crash it before it loses its disk.</translation>
    </message>
    <message>
        <source>This server is there already.</source>
        <translation>This server is there already.</translation>
    </message>
    <message>
        <source>A number of this command is too small or too large.</source>
        <translation>A number of this command is too small or too large.</translation>
    </message>
    <message>
        <source>This client has no session.</source>
        <translation>This client has no session.</translation>
    </message>
    <message>
        <source>An ensemble of the lab has at most 100 servers.</source>
        <translation>An ensemble of the lab has at most 100 servers.</translation>
    </message>
    <message>
        <source>%1 loses its disk</source>
        <translation>%1 loses its disk</translation>
    </message>
    <message>
        <source>The disk of %1 is as fast as usual</source>
        <translation>The disk of %1 is as fast as usual</translation>
    </message>
    <message>
        <source>The disk of %1 takes %2 times as long</source>
        <translation>The disk of %1 takes %2 times as long</translation>
    </message>
    <message>
        <source>The link %1 is as usual</source>
        <translation>The link %1 is as usual</translation>
    </message>
    <message>
        <source>The link %1: %2 later, %3 % lost</source>
        <translation>The link %1: %2 later, %3 % lost</translation>
    </message>
    <message>
        <source>Votes that %1 sends arrive twice for %2</source>
        <translation>Votes that %1 sends arrive twice for %2</translation>
    </message>
    <message>
        <source>The clock of %1 runs right</source>
        <translation>The clock of %1 runs right</translation>
    </message>
    <message>
        <source>The clock of %1 gains %2 µs a second</source>
        <translation>The clock of %1 gains %2 µs a second</translation>
    </message>
    <message>
        <source>The clock of %1 loses %2 µs a second</source>
        <translation>The clock of %1 loses %2 µs a second</translation>
    </message>
    <message>
        <source>%1 is set up beside the ensemble</source>
        <translation>%1 is set up beside the ensemble</translation>
    </message>
    <message>
        <source>%1 is cut off from all servers</source>
        <translation>%1 is cut off from all servers</translation>
    </message>
    <message>
        <source>%1 reaches all servers again</source>
        <translation>%1 reaches all servers again</translation>
    </message>
    <message>
        <source>%1 closes its session</source>
        <translation>%1 closes its session</translation>
    </message>
    <message>
        <source>%1 vanishes without a word</source>
        <translation>%1 vanishes without a word</translation>
    </message>
    <message>
        <source>%1 asks for other members</source>
        <translation>%1 asks for other members</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 asks: %2</translation>
    </message>
    <message>
        <source>%1: disk, link or clock changed</source>
        <translation>%1: disk, link or clock changed</translation>
    </message>
    <message>
        <source>%1 lets a session expire</source>
        <translation>%1 lets a session expire</translation>
    </message>
    <message>
        <source>%1 goes over to new members</source>
        <translation>%1 goes over to new members</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>disconnected</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>session expired</translation>
    </message>
    <message>
        <source>session closed</source>
        <translation>session closed</translation>
    </message>
    <message>
        <source>No message has this number yet.</source>
        <translation>No message has this number yet.</translation>
    </message>
    <message>
        <source>This message is not under way: it has arrived, or it was lost.</source>
        <translation>This message is not under way: it has arrived, or it was lost.</translation>
    </message>
    <message>
        <source>This message is held already.</source>
        <translation>This message is held already.</translation>
    </message>
    <message>
        <source>No such message is held.</source>
        <translation>No such message is held.</translation>
    </message>
    <message>
        <source>No such time-out is running at this server now.</source>
        <translation>No such time-out is running at this server now.</translation>
    </message>
    <message>
        <source>A session expires by the leader&apos;s clock alone; crash or cut off its client instead.</source>
        <translation>A session expires by the leader&apos;s clock alone; crash or cut off its client instead.</translation>
    </message>
    <message>
        <source>The rule is so already.</source>
        <translation>The rule is so already.</translation>
    </message>
    <message>
        <source>sending votes again</source>
        <translation>sending votes again</translation>
    </message>
    <message>
        <source>the final wait for a better vote</source>
        <translation>the final wait for a better vote</translation>
    </message>
    <message>
        <source>initLimit</source>
        <translation>initLimit</translation>
    </message>
    <message>
        <source>hearing of a quorum</source>
        <translation>hearing of a quorum</translation>
    </message>
    <message>
        <source>hearing of the leader</source>
        <translation>hearing of the leader</translation>
    </message>
    <message>
        <source>the next attempt to connect</source>
        <translation>the next attempt to connect</translation>
    </message>
    <message>
        <source>the observer&apos;s pause</source>
        <translation>the observer&apos;s pause</translation>
    </message>
    <message>
        <source>the next look at sessions</source>
        <translation>the next look at sessions</translation>
    </message>
    <message>
        <source>the next look at containers</source>
        <translation>the next look at containers</translation>
    </message>
    <message>
        <source>Message %1 is held back</source>
        <translation>Message %1 is held back</translation>
    </message>
    <message>
        <source>Message %1 is let go</source>
        <translation>Message %1 is let go</translation>
    </message>
    <message>
        <source>All held messages are let go</source>
        <translation>All held messages are let go</translation>
    </message>
    <message>
        <source>A time-out of %1 fires now: %2</source>
        <translation>A time-out of %1 fires now: %2</translation>
    </message>
    <message>
        <source>The rule %1 is on</source>
        <translation>The rule %1 is on</translation>
    </message>
    <message>
        <source>The rule %1 is off</source>
        <translation>The rule %1 is off</translation>
    </message>
    <message>
        <source>crash %1</source>
        <translation>crash %1</translation>
    </message>
    <message>
        <source>restart %1</source>
        <translation>restart %1</translation>
    </message>
    <message>
        <source>pause %1</source>
        <translation>pause %1</translation>
    </message>
    <message>
        <source>let %1 go on</source>
        <translation>let %1 go on</translation>
    </message>
    <message>
        <source>cut %1 off</source>
        <translation>cut %1 off</translation>
    </message>
    <message>
        <source>cut the link of %1 and %2</source>
        <translation>cut the link of %1 and %2</translation>
    </message>
    <message>
        <source>heal the link of %1 and %2</source>
        <translation>heal the link of %1 and %2</translation>
    </message>
    <message>
        <source>heal the network</source>
        <translation>heal the network</translation>
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
        <translation>not started</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>connected to %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>There is one course of events only. Go back and act: then there are two to compare.</source>
        <translation>There is one course of events only. Go back and act: then there are two to compare.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>client %1</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>whole</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) cut</source>
        <translation>
            <numerusform>%n way cut</numerusform>
            <numerusform>%n ways cut</numerusform>
        </translation>
    </message>
    <message>
        <source>network</source>
        <translation>network</translation>
    </message>
    <message>
        <source>Now: the same on both sides</source>
        <translation>Now: the same on both sides</translation>
    </message>
    <message numerus="yes">
        <source>Now: %n difference(s)</source>
        <translation>
            <numerusform>Now: %n difference</numerusform>
            <numerusform>Now: %n differences</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson has shown this course up to %1 only.</source>
        <translation>The lesson has shown this course up to %1 only.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, epoch %2</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1, up to %2</translation>
    </message>
</context>
<context>
    <name>zablab::BranchMap</name>
    <message>
        <source>nobody leads</source>
        <translation>nobody leads</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>%1; at its end, %2: %3</source>
        <translation>%1; at its end, %2: %3</translation>
    </message>
    <message>
        <source>%1, from %2 on; at its end, %3: %4</source>
        <translation>%1, from %2 on; at its end, %3: %4</translation>
    </message>
    <message>
        <source>Here another branch leaves: %1</source>
        <translation>Here another branch leaves: %1</translation>
    </message>
    <message>
        <source>Here this branch begins: %1</source>
        <translation>Here this branch begins: %1</translation>
    </message>
    <message>
        <source>rename a branch</source>
        <translation>rename a branch</translation>
    </message>
    <message>
        <source>The first course stays: the others hang from it.</source>
        <translation>The first course stays: the others hang from it.</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>remove %1</translation>
    </message>
    <message>
        <source>Removed: %1. Ctrl+Z brings it back.</source>
        <translation>Removed: %1. Ctrl+Z brings it back.</translation>
    </message>
</context>
<context>
    <name>zablab::ChangeTable</name>
    <message>
        <source>Data trees</source>
        <translation>Data trees</translation>
    </message>
    <message>
        <source>%1, the whole tree</source>
        <translation>%1, the whole tree</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages, %1</source>
        <translation>Messages, %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>at %1, the last instant at which anything happened</source>
        <translation>at %1, the last instant at which anything happened</translation>
    </message>
</context>
<context>
    <name>zablab::EnsembleEditor</name>
    <message>
        <source>The seed has to be a whole number, 0 or more.</source>
        <translation>The seed has to be a whole number, 0 or more.</translation>
    </message>
    <message>
        <source>3 voters</source>
        <translation>3 voters</translation>
    </message>
    <message>
        <source>5 voters</source>
        <translation>5 voters</translation>
    </message>
    <message>
        <source>5 voters, 4 observers</source>
        <translation>5 voters, 4 observers</translation>
    </message>
    <message>
        <source>7 voters</source>
        <translation>7 voters</translation>
    </message>
    <message>
        <source>5 voters, 20 observers</source>
        <translation>5 voters, 20 observers</translation>
    </message>
    <message>
        <source>100 servers</source>
        <translation>100 servers</translation>
    </message>
    <message>
        <source>three regions</source>
        <translation>three regions</translation>
    </message>
    <message>
        <source>an orphan on S1</source>
        <translation>an orphan on S1</translation>
    </message>
    <message>
        <source>one far behind</source>
        <translation>one far behind</translation>
    </message>
    <message>
        <source>Weights count within groups only; put every voter into a group.</source>
        <translation>Weights count within groups only; put every voter into a group.</translation>
    </message>
    <message>
        <source>%1 is in no group; every voter needs one when some have one.</source>
        <translation>%1 is in no group; every voter needs one when some have one.</translation>
    </message>
    <message>
        <source>Group %1 has no weight; give one of its servers a weight above 0.</source>
        <translation>Group %1 has no weight; give one of its servers a weight above 0.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Write a whole number from %1 to %2.</translation>
    </message>
    <message>
        <source>The longest way is shorter than the shortest; make it at least %1.</source>
        <translation>The longest way is shorter than the shortest; make it at least %1.</translation>
    </message>
    <message>
        <source>The slowest sync is quicker than the quickest; make it at least %1.</source>
        <translation>The slowest sync is quicker than the quickest; make it at least %1.</translation>
    </message>
    <message>
        <source>It is below minSessionTimeout; make it at least %1, or 0 for 20 ticks.</source>
        <translation>It is below minSessionTimeout; make it at least %1, or 0 for 20 ticks.</translation>
    </message>
    <message>
        <source>All disks together hold more than a million transactions; take shorter stretches.</source>
        <translation>All disks together hold more than a million transactions; take shorter stretches.</translation>
    </message>
    <message>
        <source>No server starts with the run; let at least one.</source>
        <translation>No server starts with the run; let at least one.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s); a quorum needs a majority of the groups</source>
        <translation>
            <numerusform>%n server; a quorum needs a majority of the groups</numerusform>
            <numerusform>%n servers; a quorum needs a majority of the groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s); a quorum has %1 of %2</source>
        <translation>
            <numerusform>%n server; a quorum has %1 of %2</numerusform>
            <numerusform>%n servers; a quorum has %1 of %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>zablab::GuaranteePanel</name>
    <message>
        <source>Leaders and epochs</source>
        <translation>Leaders and epochs</translation>
    </message>
    <message>
        <source>Disk and quorum</source>
        <translation>Disk and quorum</translation>
    </message>
    <message>
        <source>Zab: one history</source>
        <translation>Zab: one history</translation>
    </message>
    <message>
        <source>What clients rely on</source>
        <translation>What clients rely on</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>not tested</translation>
    </message>
    <message>
        <source>%1 broken, %2 hold, %3 not put to the test yet</source>
        <translation>%1 broken, %2 hold, %3 not put to the test yet</translation>
    </message>
    <message>
        <source>%1 hold, %2 not put to the test yet</source>
        <translation>%1 hold, %2 not put to the test yet</translation>
    </message>
    <message>
        <source>broken at %1</source>
        <translation>broken at %1</translation>
    </message>
    <message>
        <source>broken since %1, %2 times</source>
        <translation>broken since %1, %2 times</translation>
    </message>
    <message numerus="yes">
        <source>holds; checked %n time(s)</source>
        <translation>
            <numerusform>holds; checked %n time</numerusform>
            <numerusform>holds; checked %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>not put to the test yet: nothing has happened that could break it</source>
        <translation>not put to the test yet: nothing has happened that could break it</translation>
    </message>
</context>
<context>
    <name>zablab::Inspector</name>
    <message>
        <source>Selected observer</source>
        <translation>Selected observer</translation>
    </message>
    <message>
        <source>Selected server</source>
        <translation>Selected server</translation>
    </message>
    <message>
        <source>Selected message</source>
        <translation>Selected message</translation>
    </message>
    <message>
        <source>It carries the vote of %1; %2 will compare it with its own.</source>
        <translation>It carries the vote of %1; %2 will compare it with its own.</translation>
    </message>
    <message>
        <source>%1 had</source>
        <translation>%1 had</translation>
    </message>
    <message>
        <source>round</source>
        <translation>round</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>Selected client</source>
        <translation>Selected client</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>waiting requests</source>
        <translation>waiting requests</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>Selected event</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>Selected transaction</source>
        <translation>Selected transaction</translation>
    </message>
    <message>
        <source>Why does %1 not vote for …</source>
        <translation>Why does %1 not vote for …</translation>
    </message>
    <message>
        <source>It has been so since the run began.</source>
        <translation>It has been so since the run began.</translation>
    </message>
    <message>
        <source>What set “%1”?</source>
        <translation>What set “%1”?</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leader</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, epoch %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>up</source>
        <translation>up</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>serve clients</source>
        <translation>serve clients</translation>
    </message>
    <message>
        <source>a majority is</source>
        <translation>a majority is</translation>
    </message>
    <message>
        <source>committed up to</source>
        <translation>committed up to</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>Selected session</source>
        <translation>Selected session</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>Selected link</source>
        <translation>Selected link</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>whole</translation>
    </message>
    <message>
        <source>delayed by %1, loses %2 %</source>
        <translation>delayed by %1, loses %2 %</translation>
    </message>
    <message>
        <source>Selected guarantee</source>
        <translation>Selected guarantee</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>checked</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>broken</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>over: the leader has let it expire</source>
        <translation>over: the leader has let it expire</translation>
    </message>
    <message>
        <source>no leader counts</source>
        <translation>no leader counts</translation>
    </message>
    <message>
        <source>waits for its answer</source>
        <translation>waits for its answer</translation>
    </message>
    <message>
        <source>outcome unknown: connection lost</source>
        <translation>outcome unknown: connection lost</translation>
    </message>
    <message>
        <source>the server did not serve</source>
        <translation>the server did not serve</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>session expired</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>It has asked for nothing yet.</source>
        <translation>It has asked for nothing yet.</translation>
    </message>
    <message>
        <source>Requests, the newest first</source>
        <translation>Requests, the newest first</translation>
    </message>
    <message>
        <source>Selected vote</source>
        <translation>Selected vote</translation>
    </message>
    <message>
        <source>%1 in the tally of %2</source>
        <translation>%1 in the tally of %2</translation>
    </message>
    <message>
        <source>%1 has heard no vote of %2 in this round.</source>
        <translation>%1 has heard no vote of %2 in this round.</translation>
    </message>
    <message>
        <source>It counts: %2 votes for %1 too.</source>
        <translation>It counts: %2 votes for %1 too.</translation>
    </message>
    <message>
        <source>It does not count: %2 votes for another than %1.</source>
        <translation>It does not count: %2 votes for another than %1.</translation>
    </message>
    <message>
        <source>Selected znode</source>
        <translation>Selected znode</translation>
    </message>
    <message>
        <source>No server has it at this instant.</source>
        <translation>No server has it at this instant.</translation>
    </message>
    <message>
        <source>as told by</source>
        <translation>as told by</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>time left</translation>
    </message>
    <message>
        <source>%1, not yet established</source>
        <translation>%1, not yet established</translation>
    </message>
</context>
<context>
    <name>zablab::LessonCourse</name>
    <message>
        <source>The lesson has no step.</source>
        <translation>The lesson has no step.</translation>
    </message>
    <message>
        <source>First your prediction: click a server or press its digit.</source>
        <translation>First your prediction: click a server or press its digit.</translation>
    </message>
    <message>
        <source>First your prediction: choose an answer.</source>
        <translation>First your prediction: choose an answer.</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>your prediction</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>the answer</translation>
    </message>
    <message>
        <source>the model answer</source>
        <translation>the model answer</translation>
    </message>
    <message>
        <source>Back on the lesson&apos;s own course; what you did is kept in Branches.</source>
        <translation>Back on the lesson&apos;s own course; what you did is kept in Branches.</translation>
    </message>
    <message>
        <source>Back to the beginning of this step; once more for the step before it.</source>
        <translation>Back to the beginning of this step; once more for the step before it.</translation>
    </message>
</context>
<context>
    <name>zablab::Run</name>
    <message>
        <source>The seed has to be a whole number, 0 or more.</source>
        <translation>The seed has to be a whole number, 0 or more.</translation>
    </message>
    <message>
        <source>There is no lesson %1.</source>
        <translation>There is no lesson %1.</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>crashed</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>%1, %2, last zxid %3</source>
        <translation>%1, %2, last zxid %3</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>not connected</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n answer(s)</source>
        <translation>
            <numerusform>waits for %n answer</numerusform>
            <numerusform>waits for %n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>connected to %1</translation>
    </message>
    <message>
        <source>does not know what became of its request</source>
        <translation>does not know what became of its request</translation>
    </message>
    <message>
        <source>%1 does not serve</source>
        <translation>%1 does not serve</translation>
    </message>
    <message>
        <source>Nothing but heartbeats happens in the next minute.</source>
        <translation>Nothing but heartbeats happens in the next minute.</translation>
    </message>
    <message>
        <source>%1. A new branch begins here; the old future is kept.</source>
        <translation>%1. A new branch begins here; the old future is kept.</translation>
    </message>
    <message>
        <source>Select a server first: click it or press its digit.</source>
        <translation>Select a server first: click it or press its digit.</translation>
    </message>
    <message>
        <source>Choose the servers of one side: at least one, and not all of them.</source>
        <translation>Choose the servers of one side: at least one, and not all of them.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Nothing is cut.</source>
        <translation>Nothing is cut.</translation>
    </message>
    <message>
        <source>There is no client; add one first.</source>
        <translation>There is no client; add one first.</translation>
    </message>
    <message>
        <source>Act now: whatever you do here begins a branch, and the old future is kept.</source>
        <translation>Act now: whatever you do here begins a branch, and the old future is kept.</translation>
    </message>
    <message>
        <source>a new sandbox</source>
        <translation>a new sandbox</translation>
    </message>
    <message>
        <source>open a run that was found</source>
        <translation>open a run that was found</translation>
    </message>
    <message>
        <source>open a lesson</source>
        <translation>open a lesson</translation>
    </message>
    <message>
        <source>to the welcome page</source>
        <translation>to the welcome page</translation>
    </message>
    <message>
        <source>another branch</source>
        <translation>another branch</translation>
    </message>
    <message>
        <source>This run cannot be opened. %1</source>
        <translation>This run cannot be opened. %1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>open %1</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of this run could not be carried out here and were left out: it was made by another version.</source>
        <translation>
            <numerusform>%n action of this run could not be carried out here and were left out: it was made by another version.</numerusform>
            <numerusform>%n actions of this run could not be carried out here and were left out: it was made by another version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This run was made by another version (%1): %n branch(es) go another way here.</source>
        <translation>
            <numerusform>This run was made by another version (%1): %n branch goes another way here.</numerusform>
            <numerusform>This run was made by another version (%1): %n branches go another way here.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson of this run is not here or has changed: it is open as a sandbox.</source>
        <translation>The lesson of this run is not here or has changed: it is open as a sandbox.</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>Opened: %1</translation>
    </message>
    <message>
        <source>None of that kind comes in the next minute.</source>
        <translation>None of that kind comes in the next minute.</translation>
    </message>
    <message>
        <source>None of that kind comes in this step of the lesson.</source>
        <translation>None of that kind comes in this step of the lesson.</translation>
    </message>
    <message>
        <source>None of that kind came before.</source>
        <translation>None of that kind came before.</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es) go another way here than where this run was written.</source>
        <translation>
            <numerusform>%n branch goes another way here than where this run was written.</numerusform>
            <numerusform>%n branches go another way here than where this run was written.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new sandbox. The run before is kept: Ctrl+Z brings it back.</source>
        <translation>A new sandbox. The run before is kept: Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Original run</source>
        <translation>Original run</translation>
    </message>
</context>
<context>
    <name>zablab::RunFiles</name>
    <message>
        <source>Save the run</source>
        <translation>Save the run</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Runs of ZabLab (*%1)</source>
        <translation>Runs of ZabLab (*%1)</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Open a run</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>This run cannot be opened. %1</source>
        <translation>This run cannot be opened. %1</translation>
    </message>
    <message>
        <source>Only a file of this machine can be opened.</source>
        <translation>Only a file of this machine can be opened.</translation>
    </message>
</context>
<context>
    <name>zablab::RunKeeper</name>
    <message>
        <source>Runs cannot be kept in %1: they are lost when the window closes.</source>
        <translation>Runs cannot be kept in %1: they are lost when the window closes.</translation>
    </message>
    <message numerus="yes">
        <source>Sandbox, %n server(s)</source>
        <translation>
            <numerusform>Sandbox, %n server</numerusform>
            <numerusform>Sandbox, %n servers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · at %2</source>
        <translation>%1 · at %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n branch(es)</source>
        <translation>
            <numerusform> · %n branch</numerusform>
            <numerusform> · %n branches</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window has this run already.</source>
        <translation>Another window has this run already.</translation>
    </message>
    <message>
        <source>the run you left</source>
        <translation>the run you left</translation>
    </message>
    <message>
        <source>The run could not be kept: %1</source>
        <translation>The run could not be kept: %1</translation>
    </message>
</context>
<context>
    <name>zablab::RunUntil</name>
    <message>
        <source>a leader is established</source>
        <translation>a leader is established</translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>nobody leads</translation>
    </message>
    <message>
        <source>a split vote: two candidates with two votes each</source>
        <translation>a split vote: two candidates with two votes each</translation>
    </message>
    <message>
        <source>a chosen server leads</source>
        <translation>a chosen server leads</translation>
    </message>
    <message>
        <source>a transaction is committed</source>
        <translation>a transaction is committed</translation>
    </message>
    <message>
        <source>a leader falls with an open proposal (orphan)</source>
        <translation>a leader falls with an open proposal (orphan)</translation>
    </message>
    <message>
        <source>a log is truncated (TRUNC)</source>
        <translation>a log is truncated (TRUNC)</translation>
    </message>
    <message>
        <source>a session expires</source>
        <translation>a session expires</translation>
    </message>
    <message>
        <source>all servers are synchronized</source>
        <translation>all servers are synchronized</translation>
    </message>
    <message>
        <source>a guarantee breaks</source>
        <translation>a guarantee breaks</translation>
    </message>
    <message>
        <source>nothing is in flight</source>
        <translation>nothing is in flight</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>%1 is committed</source>
        <translation>%1 is committed</translation>
    </message>
    <message>
        <source>A zxid is an epoch and a counter: 0x1:5. Left empty, any transaction counts.</source>
        <translation>A zxid is an epoch and a counter: 0x1:5. Left empty, any transaction counts.</translation>
    </message>
    <message>
        <source>First your prediction: then time goes on.</source>
        <translation>First your prediction: then time goes on.</translation>
    </message>
    <message>
        <source>This step of the lesson ends here.</source>
        <translation>This step of the lesson ends here.</translation>
    </message>
    <message>
        <source>%1: at %2, %3 later.</source>
        <translation>%1: at %2, %3 later.</translation>
    </message>
    <message>
        <source>%1: not in what this step of the lesson shows.</source>
        <translation>%1: not in what this step of the lesson shows.</translation>
    </message>
    <message>
        <source>%1: that is so now, and does not come about anew within %2.</source>
        <translation>%1: that is so now, and does not come about anew within %2.</translation>
    </message>
    <message>
        <source>%1: not within %2. The cursor stays where it was.</source>
        <translation>%1: not within %2. The cursor stays where it was.</translation>
    </message>
    <message>
        <source>Cancelled; the cursor stays where it was.</source>
        <translation>Cancelled; the cursor stays where it was.</translation>
    </message>
    <message>
        <source>%1? Looking at %2</source>
        <translation>%1? Looking at %2</translation>
    </message>
</context>
<context>
    <name>zablab::SeedSearch</name>
    <message>
        <source>a split vote: all have voted, and nobody has a majority</source>
        <translation>a split vote: all have voted, and nobody has a majority</translation>
    </message>
    <message>
        <source>a better vote comes during the final wait</source>
        <translation>a better vote comes during the final wait</translation>
    </message>
    <message>
        <source>a late joiner follows a leader that the others elected</source>
        <translation>a late joiner follows a leader that the others elected</translation>
    </message>
    <message>
        <source>a leader is elected and gets no quorum in time</source>
        <translation>a leader is elected and gets no quorum in time</translation>
    </message>
    <message>
        <source>a stale leader: two servers lead at once</source>
        <translation>a stale leader: two servers lead at once</translation>
    </message>
    <message>
        <source>a leader loses its quorum</source>
        <translation>a leader loses its quorum</translation>
    </message>
    <message>
        <source>an orphan is committed by the next leader</source>
        <translation>an orphan is committed by the next leader</translation>
    </message>
    <message>
        <source>an orphan is cut off</source>
        <translation>an orphan is cut off</translation>
    </message>
    <message>
        <source>a leader orders TRUNC</source>
        <translation>a leader orders TRUNC</translation>
    </message>
    <message>
        <source>a learner gets SNAP</source>
        <translation>a learner gets SNAP</translation>
    </message>
    <message>
        <source>a session expires</source>
        <translation>a session expires</translation>
    </message>
    <message>
        <source>a session moves to another server</source>
        <translation>a session moves to another server</translation>
    </message>
    <message>
        <source>ConnectionLost, and yet the write is committed</source>
        <translation>ConnectionLost, and yet the write is committed</translation>
    </message>
    <message>
        <source>a watch fires</source>
        <translation>a watch fires</translation>
    </message>
    <message>
        <source>a server refuses a client that has seen more</source>
        <translation>a server refuses a client that has seen more</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) so far…</source>
        <translation>
            <numerusform>%n run so far…</numerusform>
            <numerusform>%n runs so far…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n run(s).</source>
        <translation>
            <numerusform>Stopped after %n run.</numerusform>
            <numerusform>Stopped after %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found after %n run(s).</source>
        <translation>
            <numerusform>Found after %n run.</numerusform>
            <numerusform>Found after %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found in %n run(s); allow more faults, or take another ensemble.</source>
        <translation>
            <numerusform>Not found in %n run; allow more faults, or take another ensemble.</numerusform>
            <numerusform>Not found in %n runs; allow more faults, or take another ensemble.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zablab::SessionTable</name>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>no leader counts</source>
        <translation>no leader counts</translation>
    </message>
    <message numerus="yes">
        <source>%n ephemeral node(s)</source>
        <translation>
            <numerusform>%n ephemeral node</numerusform>
            <numerusform>%n ephemeral nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched path(s)</source>
        <translation>
            <numerusform>%n watched path</numerusform>
            <numerusform>%n watched paths</numerusform>
        </translation>
    </message>
    <message>
        <source>session %1 of %2 at %3: %4, %5</source>
        <translation>session %1 of %2 at %3: %4, %5</translation>
    </message>
    <message>
        <source>Session %1 of %2</source>
        <translation>Session %1 of %2</translation>
    </message>
    <message>
        <source>time-out %1, opened at %2, last heard at %3</source>
        <translation>time-out %1, opened at %2, last heard at %3</translation>
    </message>
    <message>
        <source>; over since %1 with %2</source>
        <translation>; over since %1 with %2</translation>
    </message>
    <message>
        <source>Ephemeral nodes</source>
        <translation>Ephemeral nodes</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted with it</source>
        <translation>
            <numerusform>%n deleted with it</numerusform>
            <numerusform>%n deleted with it</numerusform>
        </translation>
    </message>
    <message>
        <source>Watches at %1</source>
        <translation>Watches at %1</translation>
    </message>
    <message>
        <source>Watch events, the newest first</source>
        <translation>Watch events, the newest first</translation>
    </message>
    <message>
        <source>%1 left at %2</source>
        <translation>%1 left at %2</translation>
    </message>
</context>
<context>
    <name>zablab::ToolBox</name>
    <message>
        <source>%1 waits for nothing now.</source>
        <translation>%1 waits for nothing now.</translation>
    </message>
    <message>
        <source>%1, and now the other end</source>
        <translation>%1, and now the other end</translation>
    </message>
    <message>
        <source>Click a link, or one of its servers.</source>
        <translation>Click a link, or one of its servers.</translation>
    </message>
    <message>
        <source>A server has no link to itself; click another one.</source>
        <translation>A server has no link to itself; click another one.</translation>
    </message>
    <message>
        <source>Nothing gets from %1 to %2 already.</source>
        <translation>Nothing gets from %1 to %2 already.</translation>
    </message>
    <message>
        <source>Click the server that %1 is to move to.</source>
        <translation>Click the server that %1 is to move to.</translation>
    </message>
    <message>
        <source>No client is connected to %1; connect one first.</source>
        <translation>No client is connected to %1; connect one first.</translation>
    </message>
    <message>
        <source>Click a client, or the server that it is connected to.</source>
        <translation>Click a client, or the server that it is connected to.</translation>
    </message>
    <message>
        <source>%1, and now the server that it is to move to</source>
        <translation>%1, and now the server that it is to move to</translation>
    </message>
    <message>
        <source>Click a message on its way; step until one is.</source>
        <translation>Click a message on its way; step until one is.</translation>
    </message>
    <message>
        <source>Click a server.</source>
        <translation>Click a server.</translation>
    </message>
    <message>
        <source>Hand: select</source>
        <translation>Hand: select</translation>
    </message>
    <message>
        <source>Crash or restart</source>
        <translation>Crash or restart</translation>
    </message>
    <message>
        <source>Click a server to crash it, or to start it again.</source>
        <translation>Click a server to crash it, or to start it again.</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pause or resume</translation>
    </message>
    <message>
        <source>Click a server to stop it as a long garbage collection would.</source>
        <translation>Click a server to stop it as a long garbage collection would.</translation>
    </message>
    <message>
        <source>Lose the disk</source>
        <translation>Lose the disk</translation>
    </message>
    <message>
        <source>Click a crashed server: it will come up as one that has never run.</source>
        <translation>Click a crashed server: it will come up as one that has never run.</translation>
    </message>
    <message>
        <source>Slow disk</source>
        <translation>Slow disk</translation>
    </message>
    <message>
        <source>Click a server: its disk takes so many times as long, or is as usual again.</source>
        <translation>Click a server: its disk takes so many times as long, or is as usual again.</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Clock drift</translation>
    </message>
    <message>
        <source>Click a server: its clock gains or loses so much, or runs right again.</source>
        <translation>Click a server: its clock gains or loses so much, or runs right again.</translation>
    </message>
    <message>
        <source>Votes arrive twice</source>
        <translation>Votes arrive twice</translation>
    </message>
    <message>
        <source>Click a server: every vote that it sends arrives twice for a while.</source>
        <translation>Click a server: every vote that it sends arrives twice for a while.</translation>
    </message>
    <message>
        <source>Fire a time-out</source>
        <translation>Fire a time-out</translation>
    </message>
    <message>
        <source>Touch a server&apos;s arc: the time-out that it shows ends now.</source>
        <translation>Touch a server&apos;s arc: the time-out that it shows ends now.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Add a server</translation>
    </message>
    <message>
        <source>Click the stage: a new server starts; a reconfiguration makes it a member.</source>
        <translation>Click the stage: a new server starts; a reconfiguration makes it a member.</translation>
    </message>
    <message>
        <source>Cut a link</source>
        <translation>Cut a link</translation>
    </message>
    <message>
        <source>Click a link, or its two servers one after the other; again to heal it.</source>
        <translation>Click a link, or its two servers one after the other; again to heal it.</translation>
    </message>
    <message>
        <source>Cut one way</source>
        <translation>Cut one way</translation>
    </message>
    <message>
        <source>Click the sender, then the receiver; or a link near its sender.</source>
        <translation>Click the sender, then the receiver; or a link near its sender.</translation>
    </message>
    <message>
        <source>Draw a wall</source>
        <translation>Draw a wall</translation>
    </message>
    <message>
        <source>Draw a line through the ensemble: what stands on either side of it is cut off.</source>
        <translation>Draw a line through the ensemble: what stands on either side of it is cut off.</translation>
    </message>
    <message>
        <source>Slow or lossy link</source>
        <translation>Slow or lossy link</translation>
    </message>
    <message>
        <source>Click a link, or its two servers one after the other; again for as usual.</source>
        <translation>Click a link, or its two servers one after the other; again for as usual.</translation>
    </message>
    <message>
        <source>Hold a message</source>
        <translation>Hold a message</translation>
    </message>
    <message>
        <source>Click a message on its way: it waits, and all behind it, until you let it go.</source>
        <translation>Click a message on its way: it waits, and all behind it, until you let it go.</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heal</translation>
    </message>
    <message>
        <source>Click a link or a client to heal it, anything else to heal everything.</source>
        <translation>Click a link or a client to heal it, anything else to heal everything.</translation>
    </message>
    <message>
        <source>Connect a new client</source>
        <translation>Connect a new client</translation>
    </message>
    <message>
        <source>Click the server that it is to connect to.</source>
        <translation>Click the server that it is to connect to.</translation>
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
        <translation>Move a client</translation>
    </message>
    <message>
        <source>Click a client, then the server that it is to move to.</source>
        <translation>Click a client, then the server that it is to move to.</translation>
    </message>
    <message>
        <source>Close its session</source>
        <translation>Close its session</translation>
    </message>
    <message>
        <source>Crash a client</source>
        <translation>Crash a client</translation>
    </message>
    <message>
        <source>Click a client: it vanishes, and its session lives until it expires.</source>
        <translation>Click a client: it vanishes, and its session lives until it expires.</translation>
    </message>
    <message>
        <source>Cut off a client</source>
        <translation>Cut off a client</translation>
    </message>
    <message>
        <source>Click a client to cut it off from all servers; again to heal it.</source>
        <translation>Click a client to cut it off from all servers; again to heal it.</translation>
    </message>
    <message>
        <source>Run a recipe</source>
        <translation>Run a recipe</translation>
    </message>
    <message>
        <source>Click a client: it runs a lock, a service registry or a configuration.</source>
        <translation>Click a client: it runs a lock, a service registry or a configuration.</translation>
    </message>
    <message>
        <source>Select a server first: click it or press its digit.</source>
        <translation>Select a server first: click it or press its digit.</translation>
    </message>
    <message>
        <source>Draw the line so that servers stand on both of its sides.</source>
        <translation>Draw the line so that servers stand on both of its sides.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Crash</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Disk as fast as usual</source>
        <translation>Disk as fast as usual</translation>
    </message>
    <message>
        <source>Clock runs right</source>
        <translation>Clock runs right</translation>
    </message>
    <message>
        <source>Its votes arrive twice</source>
        <translation>Its votes arrive twice</translation>
    </message>
    <message>
        <source>Fire now: %1</source>
        <translation>Fire now: %1</translation>
    </message>
    <message>
        <source>Cut it off from all others</source>
        <translation>Cut it off from all others</translation>
    </message>
    <message>
        <source>Heal the link to %1</source>
        <translation>Heal the link to %1</translation>
    </message>
    <message>
        <source>Cut the link to %1</source>
        <translation>Cut the link to %1</translation>
    </message>
    <message>
        <source>Cut only %1 → %2</source>
        <translation>Cut only %1 → %2</translation>
    </message>
    <message>
        <source>Cut the link</source>
        <translation>Cut the link</translation>
    </message>
    <message>
        <source>Heal the link</source>
        <translation>Heal the link</translation>
    </message>
    <message>
        <source>This link is as usual.</source>
        <translation>This link is as usual.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Move to %1</translation>
    </message>
    <message>
        <source>Heal its links</source>
        <translation>Heal its links</translation>
    </message>
    <message>
        <source>Cut it off from all servers</source>
        <translation>Cut it off from all servers</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Let it go</translation>
    </message>
    <message>
        <source>Hold it back</source>
        <translation>Hold it back</translation>
    </message>
    <message>
        <source>Let all held messages go</source>
        <translation>Let all held messages go</translation>
    </message>
    <message>
        <source>Heal everything</source>
        <translation>Heal everything</translation>
    </message>
    <message>
        <source>Select</source>
        <comment>beside its sign</comment>
        <translation>Select</translation>
    </message>
    <message>
        <source>Crash</source>
        <comment>beside its sign</comment>
        <translation>Crash</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>beside its sign</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No disk</source>
        <comment>beside its sign</comment>
        <translation>No disk</translation>
    </message>
    <message>
        <source>Slow disk</source>
        <comment>beside its sign</comment>
        <translation>Slow disk</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>beside its sign</comment>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Twice</source>
        <comment>beside its sign</comment>
        <translation>Twice</translation>
    </message>
    <message>
        <source>Time-out</source>
        <comment>beside its sign</comment>
        <translation>Time-out</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>beside its sign</comment>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cut</source>
        <comment>beside its sign</comment>
        <translation>Cut</translation>
    </message>
    <message>
        <source>One way</source>
        <comment>beside its sign</comment>
        <translation>One way</translation>
    </message>
    <message>
        <source>Wall</source>
        <comment>beside its sign</comment>
        <translation>Wall</translation>
    </message>
    <message>
        <source>Slow link</source>
        <comment>beside its sign</comment>
        <translation>Slow link</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>beside its sign</comment>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Heal</source>
        <comment>beside its sign</comment>
        <translation>Heal</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>beside its sign</comment>
        <translation>Connect</translation>
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
        <translation>Move</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>beside its sign</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cut off</source>
        <comment>beside its sign</comment>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>Recipe</source>
        <comment>beside its sign</comment>
        <translation>Recipe</translation>
    </message>
    <message>
        <source>A click: %1</source>
        <translation>A click: %1</translation>
    </message>
</context>
<context>
    <name>zablab::ToolOptions</name>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Write a whole number from %1 to %2.</translation>
    </message>
    <message>
        <source>A path has no empty part and no / at its end: /a/b.</source>
        <translation>A path has no empty part and no / at its end: /a/b.</translation>
    </message>
    <message>
        <source>A path begins with /: write for instance /demo.</source>
        <translation>A path begins with /: write for instance /demo.</translation>
    </message>
    <message>
        <source>Write parts with semicolons between them, for instance: create /a &quot;1&quot;; set /b &quot;2&quot;; delete /c. Here: %1</source>
        <translation>Write parts with semicolons between them, for instance: create /a &quot;1&quot;; set /b &quot;2&quot;; delete /c. Here: %1</translation>
    </message>
</context>
<context>
    <name>zablab::TreeTable</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>no leader: compared with %1, which is furthest</source>
        <translation>no leader: compared with %1, which is furthest</translation>
    </message>
    <message>
        <source>%1, tree up to %2</source>
        <translation>%1, tree up to %2</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nowhere</translation>
    </message>
    <message>
        <source>No server has this node now.</source>
        <translation>No server has this node now.</translation>
    </message>
    <message>
        <source>not at</source>
        <translation>not at</translation>
    </message>
    <message>
        <source>tree of the leader %1</source>
        <translation>tree of the leader %1</translation>
    </message>
</context>
<context>
    <name>zablab::UndoHistory</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>There is nothing to do again.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
</context>
<context>
    <name>zablab::scene::TransactionItem</name>
    <message>
        <source>Write a zxid as epoch:counter, for instance 0x1:3.</source>
        <translation>Write a zxid as epoch:counter, for instance 0x1:3.</translation>
    </message>
    <message>
        <source>Nobody has proposed 0x%1:%2 so far.</source>
        <translation>Nobody has proposed 0x%1:%2 so far.</translation>
    </message>
    <message>
        <source>Counter 0 is the beginning of an epoch, not a transaction.</source>
        <translation>Counter 0 is the beginning of an epoch, not a transaction.</translation>
    </message>
</context>
</TS>
