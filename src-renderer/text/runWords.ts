import type { FailureKind } from '#domain/failure.ts'
import type { ReportLate, ReportOwed, ReportRecipient } from '#domain/papers/runReport.ts'
import type { SubjectKind } from '#domain/record.ts'
import type { Outcome, RunMode, Scope } from '#domain/run/run.ts'
import type { RunAsk, RunRefusal } from '#domain/run/runCommand.ts'
import type { NotThroughDoor } from '#domain/run/runDoor.ts'

import { number, secondsWords } from './format.ts'
import { lowerFirst, quoted } from './quoted.ts'

/** Words of the run: console, stage, report. */
export const runWords = {
  page: 'Điều hành',
  modes: { rehearsal: 'Tổng duyệt', live: 'Chạy chính thức' } satisfies Record<RunMode, string>,
  modeDetails: {
    rehearsal: 'Ghi nhật ký riêng; giờ tính từ lần bấm GO đầu tiên.',
    live: 'Ghi nhật ký chính thức; giờ tính theo chương trình.',
  } satisfies Record<RunMode, string>,
  outcomes: {
    pending: 'chờ',
    given: 'đã trao',
    absent: 'vắng',
    proxy: 'nhận thay',
    later: 'trao sau',
  } satisfies Record<Outcome, string>,
  scopes: {
    this: 'Lượt này',
    award: 'Cả hình thức này',
    onward: 'Từ đây trở đi',
  } satisfies Record<Scope, string>,
  kinds: {
    collective: 'tập thể',
    individual: 'cá nhân',
    household: 'hộ gia đình',
  } satisfies Record<SubjectKind, string>,

  start: {
    title: 'Điều hành hội nghị',
    steps: (steps: number, handovers: number) =>
      `${number(steps)} bước, trong đó ${number(handovers)} lượt trao`,
    noSteps: 'Chương trình chưa có mục nào',
    noStepsHelp: 'Thêm mục ở trang Chương trình, hoặc lượt trao ở trang Khen thưởng, rồi quay lại.',
    start: 'Bắt đầu',
    starting: 'Đang mở…',
    preflight: 'Kiểm tra trước khi chạy',
    runs: 'Các lần đã chạy',
    noRuns: 'Chưa chạy lần nào.',
    report: 'Báo cáo',
    keys: 'Phím điều khiển',
  },
  preflight: {
    displayReady: (label: string) => `Có màn hình thứ hai: ${label}.`,
    noDisplay: 'Chỉ có một màn hình. Màn hội trường sẽ mở trong cửa sổ thường.',
    stageOpen: 'Màn hội trường đang mở',
    stageClosed: 'Màn hội trường chưa mở',
    stageInWindow: 'Nhưng màn hội trường đang mở trong cửa sổ thường',
    openStage: 'Mở màn hội trường',
    moveTo: (display: string) => `Đưa sang ${display}`,
    closeStage: 'Đóng màn hội trường',
    window: 'Cửa sổ thường',
    ready: 'Không còn điểm nào mở trong danh sách Sẵn sàng.',
    open: (counts: string) => `Còn mở: ${counts}.`,
    readiness: 'Xem Sẵn sàng',
    noPresenter: (count: number) => `${number(count)} lượt trao chưa có người trao`,
    noRecipient: (count: number) => `${number(count)} lượt trao chưa có người nhận`,
    crowded: (count: number, limit: number) =>
      `${number(count)} lượt trao có hơn ${number(limit)} người nhận`,
    unreadable: (positions: readonly number[]) => {
      const shown = positions.slice(0, 5).map(number).join(', ')
      const which =
        positions.length > 5 ? `${shown} và ${number(positions.length - 5)} lượt khác` : shown
      return `Lượt ${which}: không hiện hết tên trên một màn ở cỡ chữ mà hội trường này cần, nên màn hội trường hiện lần lượt từng trang. Chia lượt nhỏ hơn nếu muốn hiện cùng lúc.`
    },
    tooFar: (metres: number, height: number) =>
      `Ghế xa nhất cách màn ${number(metres)} m không đọc được chữ trên màn; hình cần cao ít nhất ${number(height)} m.`,
    allNamed: 'Mọi lượt trao đều có người trao và người nhận',
    fontReady: 'Phông chữ có đủ dấu tiếng Việt',
    fontMissing: 'Chưa nạp được phông chữ của phần mềm. Khởi động lại phần mềm trước khi chạy.',
    charging: 'Máy đang cắm điện',
    onBattery: (percent: number) =>
      `Máy đang chạy pin, còn ${number(percent)}%. Cắm sạc trước khi chạy.`,
    awake: 'Khi điều hành, máy không tự ngủ và màn hình không tự tắt',
    space: {
      enough: 'Ổ đĩa còn đủ chỗ',
      low: 'Ổ đĩa sắp đầy. Xóa bớt tệp trước khi chạy.',
      short: 'Ổ đĩa đã đầy: dữ liệu chỉ còn ghi vào nhật ký. Xóa bớt tệp trước khi chạy.',
    },
    secondNone: 'Chưa chọn thư mục sao lưu thứ hai (USB). Chọn ở thanh trạng thái.',
    secondBad: 'Bản sao lưu thứ hai không ghi được. Xem lại USB ở thanh trạng thái.',
    secondOk: (folder: string, time: string) => `Bản sao lưu thứ hai: ${folder}, lúc ${time}`,
    secondOld: (folder: string, time: string, day: string) =>
      `Bản sao lưu thứ hai: ${folder}, cũ, từ ${time} ngày ${day}. Xem lại USB ở thanh trạng thái.`,
    dry: 'Chạy thử tự động',
    dryHelp: 'Chạy thử tự động mọi bước và mọi màn trong 30 giây; không ghi gì vào dữ liệu.',
    dryBlocked: 'Buổi lễ đang chạy trên màn hội trường: kết thúc buổi lễ rồi mới chạy thử.',
    dryRunning: 'Đang chạy thử',
    drySteps: (steps: number) =>
      `Chạy thử: vào được cả ${number(steps)} bước. Mở màn hội trường để thử cả màn.`,
    dryOk: (steps: number, slowest: number) =>
      `Chạy thử: vào được cả ${number(steps)} bước, màn nào cũng hiện, chậm nhất ${slowest === 0 ? 'chưa đến 0,1' : number(slowest)} giây.`,
    dryStuck: (step: number) => `Chạy thử: không vào được bước ${number(step)}.`,
    dryNotShown: (step: number) =>
      `Chạy thử: màn của bước ${number(step)} không hiện trong 3 giây. Đóng rồi mở lại màn hội trường.`,
    clock: (time: string) => `Đồng hồ máy: ${time}. Đối chiếu với đồng hồ hội trường.`,
    loose: (count: number) =>
      `${number(count)} lượt trao không thuộc mục nào của chương trình; được xếp ở cuối`,
  },
  resume: {
    stopped: (time: string, outage: string) =>
      `Phần mềm dừng đột ngột lúc ${time} (gián đoạn ${outage}).`,
    at: (step: string) => `Tiếp tục tại đúng bước: ${step}`,
    atStart: 'Chưa vào bước nào.',
    resume: 'Tiếp tục lần chạy này',
    resumePaused: 'Tiếp tục, tính như tạm dừng',
    resumeHelp: '“Tiếp tục lần chạy này” tính cả thời gian gián đoạn vào bước này.',
    running: (step: string) => `Đang chạy: ${step}`,
    back: 'Trở lại bàn điều khiển',
    /** A run has the plan of its start; who edits it meanwhile would wait for it in vain on the stage. */
    planApart:
      'Buổi lễ chạy theo kế hoạch lúc bắt đầu: sửa kế hoạch bây giờ không đổi bàn điều khiển và màn hội trường. Vắng, nhận thay, thay người trao, sửa chữ, rút ngắn: làm trên bàn điều khiển.',
    discard: 'Kết thúc, không chạy tiếp',
    discarded: 'Đã kết thúc lần chạy này. Nhật ký còn nguyên.',
  },

  console: {
    label: 'Bàn điều khiển',
    now: 'Đang diễn ra',
    beforeStart: 'Chưa bắt đầu',
    beforeStartHelp: 'Bấm GO để vào bước đầu tiên.',
    next: 'Kế tiếp',
    afterNext: 'Kế tiếp nữa',
    nothingNext: 'Hết chương trình',
    step: (index: number, count: number) => `Bước ${number(index)}/${number(count)}`,
    handoverPlace: (index: number) => `Lượt ${number(index)}: `,
    handover: (index: number, count: number) => `Lượt trao ${number(index)}/${number(count)}`,
    elapsed: 'Đã chạy',
    remaining: 'Còn lại',
    overrun: 'Quá giờ',
    planned: (words: string) => `dự kiến ${words}`,
    mcText: 'Lời dẫn',
    insteadOfOwn: 'Đọc lời máy soạn: lời tự soạn nay không còn đúng, để ở cuối.',
    untrueText: 'Lời soạn trước, nay không còn đúng',
    noMcText: 'Bước này không có lời dẫn.',
    presenters: 'Người trao',
    people: 'Người thực hiện',
    unknownPresenter: 'Chưa rõ người trao',
    replacedFor: (name: string) => `thay ${name}`,
    recipients: 'Người nhận, theo thứ tự đứng',
    noRecipients: 'Lượt này chưa ghi người nhận nào.',
    onStage: (count: number) => `${number(count)} lên nhận`,
    given: 'Trao',
    absent: 'Vắng',
    proxy: 'Thay',
    later: 'Sau',
    replace: 'Thay người trao',
    late: (count: number) => `Người vắng đã đến (${number(count)})`,
    proxyBy: (name: string) => `${name} nhận thay`,
    missing: 'đã xướng tên, vắng: giữ lại bằng',
    posthumous: 'truy tặng',
    lineStart: {
      audienceLeft: 'Số 1 đứng bên trái nhìn từ hội trường',
      audienceRight: 'Số 1 đứng bên phải nhìn từ hội trường',
    },
    go: 'GO',
    goTo: (title: string) => `GO: ${title}`,
    undo: (label: string) => `Hoàn tác: ${label}`,
    nothingToUndo: 'Chưa có gì để hoàn tác',
    safeOn: 'Màn an toàn',
    safeOff: 'Hiện lại',
    covered: 'Màn hội trường đang che. F9 để hiện lại.',
    black: 'Màn hội trường đang tắt đen. Ctrl+F9 để hiện lại.',
    held: 'Màn hội trường đang che sau sự cố. F9 để hiện lại, hoặc bấm GO sang bước kế tiếp.',
    end: 'Kết thúc',
    holdToEnd: 'Giữ 1 giây để kết thúc',
    leave: 'Tạm rời',
    leaveHelp: 'Về phần chuẩn bị; lần chạy này vẫn mở',
    help: 'Phím tắt',
    timeline: 'Tiến độ',
    columns: { planned: 'Kế hoạch', expected: '≈ là giờ dự báo', actual: 'Thực tế' },
    left: (count: number, words: string) => `Còn ${number(count)} lượt trao, khoảng ${words}`,
    paceOf: (samples: number) =>
      samples === 0
        ? 'Tính theo kế hoạch'
        : `Tính theo nhịp của ${number(samples)} lượt trao gần nhất`,
    preview: 'Hội trường đang thấy',
    journalOnly: 'Ổ đĩa có lỗi: đang ghi vào nhật ký, cứ tiếp tục',
    slowDisk: 'Ổ đĩa chưa trả lời, đang chờ ghi…',
    clockMoved: (words: string) =>
      `Đồng hồ máy vừa bị chỉnh ${words}; thời gian điều hành không bị ảnh hưởng.`,
    catchUp: 'Cách rút ngắn',
    startsIn: (words: string) => `còn ${words} đến giờ`,
    writing: 'Đang ghi…',
  },
  stageAlarm: {
    gone: 'Mất màn hội trường: màn hình đã rút cáp hoặc cửa sổ đã đóng. Cắm lại cáp, hình sẽ tự hiện lại.',
    other: (display: string) =>
      `Mất màn hội trường. Đang có màn hình “${display}”: bấm nút bên cạnh để đưa hình lên đó.`,
    lost: 'Màn hội trường không phản hồi hơn 3 giây. Nhìn lên màn hình trước khi bấm GO.',
    openOn: (display: string) => `Mở trên ${display}`,
    openWindow: 'Mở trong cửa sổ',
  },
  stageStates: {
    closed: 'Chưa mở màn hội trường',
    none: 'Màn hội trường chưa phản hồi',
    waiting: 'Màn hội trường đang chuyển',
    ok: 'Màn hội trường khớp',
    lost: 'Màn hội trường không phản hồi',
    gone: 'Màn hội trường đã đóng',
  },

  proxyForm: {
    title: (name: string) => `Ai nhận thay ${name}?`,
    name: 'Họ tên người nhận thay',
    relation: 'Quan hệ, chức vụ (nếu cần)',
    save: 'Ghi nhận thay',
  },
  correctForm: {
    title: 'Sửa chữ trong tên, chức vụ',
    name: 'Tên',
    post: 'Chức vụ',
    save: 'Sửa',
  },
  catchUpForm: {
    title: 'Rút ngắn để kịp giờ',
    help: 'Chọn một cách, Enter để áp dụng; Ctrl+Z lấy lại. Hội trường không thấy bảng này.',
    gain: (time: string) => `bớt ${time}`,
    drop: (title: string) => `Bỏ ${quoted(title)}`,
    shorten: (title: string, from: string, to: string) =>
      `Đề nghị nói ngắn: ${quoted(title)}, từ ${from} còn ${to}`,
    merge: (award: string, from: number, to: number) =>
      `Gộp ${number(from)} lượt ${quoted(award)} thành ${number(to)} lượt`,
  },
  prepareForm: {
    title: (title: string) => `Chuẩn bị: ${title}`,
    help: 'Ghi theo tin từ cánh gà và khay bằng. Chưa ghi gì thì GO không hỏi; đã ghi thì GO nhắc tên còn thiếu.',
    person: 'Người',
    certificate: 'Bằng',
    people: { ok: 'Có mặt', notOk: 'Chưa thấy' },
    certificates: { ok: 'Đúng bằng', notOk: 'Sai bằng' },
    all: (count: number) => `Đủ cả ${number(count)} người, đúng bằng`,
    none: 'Lượt này không ghi tên người nhận.',
    leftOut: 'Không lên',
    open: 'Chuẩn bị',
    lacking: (names: string) => `Chưa đủ: ${names}`,
    noPerson: (name: string) => `${name} chưa có mặt`,
    noCertificate: (name: string) => `bằng của ${name} chưa đúng`,
    wrongCertificate: (name: string) => `SAI BẰNG của ${name}`,
    tray: (objects: string) => `Trên khay: ${objects}`,
    noBoth: (name: string) => `${name} và bằng`,
    notThroughDoor: (people: readonly NotThroughDoor[]) =>
      `Chưa qua cửa: ${people
        .map(({ need, name }) => (need === 'presenter' ? `${name} (người trao)` : name))
        .join(', ')}`,
    complete: (count: number) => `Đã đủ ${number(count)} người nhận`,
  },
  replaceForm: {
    title: 'Thay người trao',
    slot: 'Vị trí',
    slotOf: (position: number, name: string) => `${position}. ${name}`,
    who: 'Người trao mới',
    placeholder: 'Gõ tên, hoặc chọn trong danh sách',
    scope: 'Áp dụng',
    reason: 'Lý do (nếu cần)',
    save: 'Thay người trao',
    useTyped: (name: string) => `Dùng tên ${quoted(name)}`,
    knockOn: (count: number) => `Đổi ở ${number(count)} lượt trao.`,
    knockOnDoubt: (position: number, doubt: string) => `Lượt trao ${number(position)}: ${doubt}.`,
    capacity: 'Tư cách',
    principal: 'Của ai',
    capacityIs: (capacity: string, reason: string) => `${capacity}. ${reason}.`,
    capacityChosen: (proposed: string) => `Đề xuất: ${lowerFirst(proposed)}.`,
    capacityKept: (capacity: string, proposed: string) =>
      `${capacity}, giữ như đã chọn. Đề xuất: ${lowerFirst(proposed)}.`,
    otherCapacities: (count: number) =>
      `${number(count)} lượt sau trao với tư cách khác, riêng của từng lượt.`,
    isRecipient: 'đang là người nhận trong lượt này',
    isPresenter: 'đang là người trao trong lượt này',
    none: 'Không có đại biểu nào khớp. Gõ đủ họ tên rồi Enter.',
  },

  lateForm: {
    title: 'Người vắng đã đến',
    help: 'Chọn lượt trao bổ sung, chỉ trong cùng hình thức; người đến muộn đứng cuối hàng. Các lượt đã qua không thay đổi.',
    now: 'vào lượt đang trao',
    coming: (position: number) => `vào lượt trao ${number(position)}`,
  },

  keys: {
    title: 'Phím điều khiển',
    go: 'GO: sang bước kế tiếp',
    previousRecipient: 'Chọn người nhận phía trên',
    nextRecipient: 'Chọn người nhận phía dưới',
    given: 'Đã trao',
    absent: 'Vắng',
    proxy: 'Nhận thay',
    later: 'Trao sau',
    replace: 'Thay người trao',
    join: 'Người vắng đã đến: trao bổ sung',
    prepare: 'Chuẩn bị lượt kế tiếp: ai đã ở cánh gà, bằng nào đã đúng',
    correct: 'Sửa chữ trong tên, chức vụ của người đang chọn',
    catchUp: 'Rút ngắn để kịp giờ',
    why: 'Vì sao giờ dự kiến của bước kế tiếp; bấm lần nữa: bước sau đó',
    openStage: 'Mở màn hội trường, hoặc đưa sang màn hình vừa cắm',
    print: 'In theo tình hình hiện tại: tiến trình, cánh gà, bằng, vắng mặt',
    ready: 'Khi chuẩn bị: người này đã có mặt, bằng đúng',
    safeCard: 'Màn an toàn, bấm lần nữa để hiện lại',
    blackout: 'Tắt đen màn hội trường, bấm lần nữa để hiện lại',
    undo: 'Hoàn tác thao tác cuối',
    help: 'Bảng phím này',
    close: 'Đóng ô đang mở; không dừng hội nghị',
    note: 'Phím chữ và phím xóa không có tác dụng. Muốn kết thúc, giữ nút Kết thúc 1 giây.',
  },

  refusals: {
    go: {
      tooSoon: 'Đã bỏ qua lần bấm thứ hai.',
      stale: 'Đã bỏ qua: bước này vừa chuyển.',
      atEnd: 'Đã ở bước cuối. Giữ nút Kết thúc để kết thúc.',
    },
    tooSoon: 'Đã bỏ qua: bấm quá nhanh.',
    stale: 'Đã bỏ qua: màn hình vừa đổi.',
    atEnd: 'Đã ở bước cuối.',
    ended: 'Lần chạy này đã kết thúc. Mở lại ở trang báo cáo.',
    nothingToUndo: 'Không còn gì để hoàn tác.',
    unchanged: 'Không có gì thay đổi.',
    unknown: 'Chưa chọn được người. Chọn lại.',
    noName: 'Phải ghi tên.',
    noProxyName: 'Phải ghi họ tên người nhận thay.',
    notReady: 'Lượt kế tiếp chưa đủ. Bấm GO lần nữa để vẫn chuyển.',
    awardOver: 'Đã sang hình thức khen thưởng khác nên không trao bổ sung được. Ghi “trao sau”.',
    formOpen: 'Đang mở ô nhập. Esc để đóng rồi bấm lại.',
    noUse: 'Phím này không dùng khi đang chạy.',
    noRecipient: 'Bước này không có người nhận để ghi.',
    noPresenter: 'Bước này không có người trao để thay.',
    stageOpen: 'Màn hội trường đang mở.',
    noCut: 'Phần còn lại không có gì để rút ngắn.',
    busy: 'Đang ghi lần bấm trước. Bấm lại.',
    noNext: 'Không còn lượt trao nào để chuẩn bị.',
    noLate: 'Không có ai vắng mà còn lượt cùng hình thức để trao bổ sung.',
  },
  failures: {
    noSpace: 'Ổ đĩa đầy, chưa ghi được nên chưa chuyển. Giải phóng dung lượng rồi bấm lại.',
    closed: 'Cơ sở dữ liệu đã đóng nên chưa ghi được. Đóng rồi mở lại phần mềm để tiếp tục.',
    newerData: 'Dữ liệu do phiên bản mới hơn ghi nên chưa ghi được. Cài phiên bản mới.',
    secondMissing: 'Chưa thấy thư mục sao lưu thứ hai. Cắm ổ đó vào rồi mở lại phần mềm.',
    journalled:
      'Đã ghi vào nhật ký, chưa vào cơ sở dữ liệu. Bấm “Mở lại” ở đầu trang: buổi lễ tiếp tục với bước này đã được ghi.',
    halted: 'Đang tạm dừng ghi. Bấm “Mở lại” ở đầu trang để tiếp tục buổi lễ.',
    unknown: 'Chưa ghi được nên chưa chuyển. Bấm lại.',
  } satisfies Record<FailureKind, string>,

  undoLabels: {
    went: (step: string) => `chuyển sang ${quoted(step)}`,
    marked: (outcome: string, name: string) => `${outcome}: ${name}`,
    presenterReplaced: (name: string) => `thay người trao bằng ${name}`,
    joined: (name: string) => `trao bổ sung cho ${name}`,
    corrected: (name: string) => `sửa chữ: ${name}`,
    cut: 'rút gọn chương trình',
    prepared: (name: string) => `chuẩn bị: ${name}`,
    preparedAll: (count: number) => `chuẩn bị: ${number(count)} người nhận`,
    safeOn: 'bật màn an toàn',
    safeOff: 'tắt màn an toàn',
    blackOn: 'tắt đen màn hội trường',
    blackOff: 'hiện lại màn hội trường',
    ended: 'kết thúc',
  },

  stage: {
    present: 'Người trao:',
    authority: (principal: string) => `Thừa ủy quyền của ${principal}`,
    behalf: (principal: string) => `Thay mặt ${principal}`,
    proxy: (name: string) => `${name} nhận thay`,
    representative: (name: string) => `Đại diện: ${name}`,
    posthumous: 'Truy tặng',
    title: 'Màn hội trường',
  },

  rehearsed: {
    title: 'Thời lượng thật khi tổng duyệt',
    take: 'Đưa vào chương trình',
    step: 'Lấy thời lượng của buổi tổng duyệt',
    taken: (count: number) => `Đã đưa ${number(count)} thời lượng vào chương trình.`,
    columns: { what: 'Nội dung', before: 'Kế hoạch', after: 'Thực tế' },
  },
  report: {
    title: 'Báo cáo diễn biến',
    kind: 'BÁO CÁO',
    subject: (title: string) => `Diễn biến ${title}`,
    back: 'Các lần đã chạy',
    reopen: 'Mở lại lần chạy này',
    savePdf: 'Lưu PDF',
    saveJson: 'Lưu dữ liệu',
    saveCaptions: 'Lưu chú thích',
    saveTable: 'Lưu Excel',
    copy: 'Sao chép',
    copyAll: 'Sao chép tất cả',
    copied: 'Đã sao chép chú thích.',
    notCopied: 'Chưa sao chép được. Chọn dòng chữ rồi bấm Ctrl+C, hoặc lưu chú thích ra tệp.',
    saved: (fileName: string) => `Đã lưu ${fileName}`,
    notSaved: 'Chưa lưu được tệp. Thử lại hoặc chọn thư mục khác.',
    facts: { mode: 'Lần chạy', start: 'Bắt đầu', end: 'Kết thúc', pace: 'So với kế hoạch' },
    notEnded: 'chưa kết thúc',
    steps: 'Kế hoạch và thực tế',
    columns: {
      ordinal: 'TT',
      step: 'Nội dung',
      planned: 'Kế hoạch',
      actual: 'Thực tế',
      length: 'Thời lượng',
      gap: 'Chênh lệch',
    },
    skipped: 'không thực hiện',
    counts: 'Kết quả trao',
    absences: 'Vắng',
    owed: 'Bằng còn phải giao',
    owedWhy: { absent: 'vắng', later: 'trao sau', notReached: 'chưa đến lượt' },
    familyAbsent: 'gia đình vắng',
    posthumous: (name: string) => `${name} (truy tặng)`,
    family: (name: string) => `đại diện gia đình ${name}`,
    proxies: 'Nhận thay',
    later: 'Trao sau',
    late: 'Trao bổ sung',
    lateAt: (recipient: string, from: number, to: number) =>
      `${recipient} (đến muộn, từ lượt ${number(from)} sang lượt ${number(to)})`,
    replacements: 'Thay người trao',
    outages: 'Gián đoạn',
    changes: 'Thay đổi so với kế hoạch',
    captions: 'Chú thích ảnh',
    none: 'Không có.',
    news: 'Đoạn tin',
    newsCopied: 'Đã sao chép đoạn tin.',
    newsNotCopied: 'Chưa sao chép được. Chọn đoạn chữ rồi bấm Ctrl+C.',
    noNews: {
      rehearsal: 'Tổng duyệt không có đoạn tin.',
      live: 'Chưa có gì được trao nên chưa có đoạn tin.',
    } satisfies Record<RunMode, string>,
    noCaptions: 'Chưa có lượt trao nào diễn ra.',
    replaced: (after: string, before: string) => `${after} thay ${before}`,
    /** In the printed report, where the award is named too; `before` empty: nobody was known. */
    replacedAt: (after: string, before: string, award: string) =>
      before === ''
        ? `${after} trao ${award} (kế hoạch chưa rõ người trao)`
        : `${after} trao ${award} thay ${before}`,
    handoverStep: (position: number, award: string) => `Lượt ${number(position)}. Trao ${award}`,
    handovers: (count: number) => `${number(count)} lượt trao`,
    outage: (from: string, to: string, seconds: number, paused: boolean) =>
      `Dừng lúc ${from}, tiếp tục lúc ${to} (sau ${secondsWords(seconds)}${paused ? ', tính như tạm dừng' : ''})`,
    proxyOf: (proxy: string, relation: string, recipient: string) =>
      `${proxy}${relation === '' ? '' : ` (${relation})`} nhận thay ${recipient}`,
    unknownPresenter: 'chưa rõ người trao',
    /** The list for Excel: who gave what to whom. */
    table: {
      sheet: 'Diễn biến trao tặng',
      handover: 'Lượt',
      award: 'Hình thức, danh hiệu',
      from: 'Bắt đầu',
      to: 'Kết thúc',
      presenters: 'Người trao',
      plannedPresenters: 'Người trao theo kế hoạch',
      place: 'Vị trí',
      recipient: 'Người nhận',
      post: 'Chức vụ, đơn vị',
      outcome: 'Kết quả',
      proxy: 'Người nhận thay',
      notReached: 'chưa đến lượt',
    },
    fileNames: {
      json: 'bao-cao.json',
      pdf: 'bao-cao.pdf',
      captions: 'chu-thich.txt',
      table: 'dien-bien-trao-tang.xlsx',
    },
  },
} as const

/** A certificate that is owed, on the screen and in the printed report. */
export function owedWords(one: ReportOwed): string {
  const { report } = runWords
  const number = one.decision === '' ? '' : `, Quyết định số ${one.decision}`
  const isFamily = one.posthumous && one.why === 'absent'
  const why = isFamily ? report.familyAbsent : report.owedWhy[one.why]
  return `${honoured(one)} – ${one.award}${number} (${why})`
}

/** Who did not come up, with the award; of a dead person no paper says "vắng", it is the family. */
export function missedWords(one: Pick<ReportRecipient, 'name' | 'award' | 'posthumous'>): string {
  const name = one.posthumous ? runWords.report.family(honoured(one)) : one.name
  return `${name} – ${one.award}`
}

/** Who came late, and in which handover received after all. */
export function lateWords(one: ReportLate): string {
  return runWords.report.lateAt(missedWords(one), one.from, one.to)
}

/** Who received in whose place, and for which award. */
export function proxyWords(one: ReportRecipient): string {
  const recipient = `${honoured(one)} – ${one.award}`
  return runWords.report.proxyOf(one.proxyName, one.proxyRelation.trim(), recipient)
}

function honoured({ name, posthumous }: { name: string; posthumous: boolean }): string {
  return posthumous ? runWords.report.posthumous(name) : name
}

/** Why the console did not do what was asked, in one sentence. */
export function refusalWords(
  reason: RunRefusal | FailureKind | ConsoleRefusal,
  asked: RunAsk['type'] | null,
): string {
  if (reason in runWords.failures) return runWords.failures[reason as FailureKind]
  if (asked === 'go' && reason in runWords.refusals.go)
    return runWords.refusals.go[reason as keyof typeof runWords.refusals.go]
  return runWords.refusals[reason as RunRefusal | ConsoleRefusal]
}

/** What the console itself refuses, before a command is even made. */
export type ConsoleRefusal =
  | 'formOpen'
  | 'noUse'
  | 'noRecipient'
  | 'noPresenter'
  | 'noLate'
  | 'noNext'
  | 'busy'
  | 'noCut'
  | 'stageOpen'
