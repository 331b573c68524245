# fish completion for relate(1), which itself knows what a word may become.

function __relate_answer
    relate complete -- (commandline -opc)[2..] (commandline -ct | string unescape) 2>/dev/null
end
complete -c relate -f -a '(__relate_answer | string match -v \tFILE)'
complete -c relate -F -n '__relate_answer | string match -q \tFILE'
